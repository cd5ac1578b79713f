using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Queries;
using Holdfast.Store;

namespace Holdfast.Api.Endpoints;

internal static class DeploymentEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/deployments", List),
        Route.Get("/v1/deployment/{id}", Get),
        Route.Get("/v1/deployment/allocations/{id}", Allocations),
    ];

    private static Task List(Call call) => call.ListByCreationAsync(
        snapshot => snapshot.ChangedAt(Schema.Deployments),
        snapshot => snapshot.WithPrefix(Schema.Deployments, call.Query.Prefix)
            .Where(deployment => call.Namespace == JobQueries.AllNamespaces || deployment.Namespace == call.Namespace),
        deployment => new(deployment.CreateIndex, deployment.ID),
        (_, deployment) => deployment);

    private static Task Get(Call call) => call.OneAsync(
        snapshot => snapshot.ChangedAt(Schema.Deployments, call["id"]),
        snapshot => snapshot.Find(Schema.Deployments, call["id"]),
        $"There is no deployment {call["id"]}");

    private static Task Allocations(Call call) => call.ListByCreationAsync(
        snapshot => snapshot.ChangedAt(Schema.AllocationsByDeployment, call["id"]),
        snapshot => snapshot.Where(Schema.AllocationsByDeployment, call["id"]),
        allocation => new(allocation.CreateIndex, allocation.ID),
        (snapshot, allocation) => snapshot.StubOf(allocation));
}
