using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Store;

namespace Holdfast.Api.Endpoints;

internal static class NamespaceEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/namespaces", List),
        Route.Put("/v1/namespaces", Upsert),
        Route.Put("/v1/namespace", Upsert),
        Route.Get("/v1/namespace/{name}", Get),
        Route.Put("/v1/namespace/{name}", Upsert),
        Route.Delete("/v1/namespace/{name}", Delete),
    ];

    private static Task List(Call call) => call.ListByKeyAsync(
        snapshot => snapshot.ChangedAt(Schema.Namespaces),
        snapshot => snapshot.WithPrefix(Schema.Namespaces, call.Query.Prefix),
        @namespace => @namespace.Name,
        (_, @namespace) => @namespace);

    private static Task Get(Call call) => call.OneAsync(
        snapshot => snapshot.ChangedAt(Schema.Namespaces, call["name"]), snapshot => snapshot.Find(Schema.Namespaces, call["name"]), $"There is no namespace {call["name"]}");

    private static async Task Upsert(Call call)
    {
        var @namespace = await call.BodyAsync<Namespace>();
        call.StampIndex((await call.Server.Namespaces.UpsertAsync(@namespace, call.Aborted)).Value);
        await call.JsonAsync(ValueMap<string>.Empty);
    }

    private static async Task Delete(Call call)
    {
        call.StampIndex((await call.Server.Namespaces.DeleteAsync(call["name"], call.Aborted)).Value);
        await call.JsonAsync(ValueMap<string>.Empty);
    }
}
