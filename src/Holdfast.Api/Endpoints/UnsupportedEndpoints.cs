using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Microsoft.AspNetCore.Http;

namespace Holdfast.Api.Endpoints;

/// <summary>Paths of the API that this version has nothing behind, so that clients learn why instead of a bare 404.</summary>
internal static class UnsupportedEndpoints
{
    private static readonly (Reason Why, string Area, string[] Paths)[] s_areas =
    [
        (Reason.AclDisabled, "ACLs", ["/v1/acl/{rest*}"]),
        (Reason.PaidEdition, "Licences", ["/v1/operator/license"]),
        (Reason.PaidEdition, "Quotas", ["/v1/quotas", "/v1/quota", "/v1/quota/{quota*}", "/v1/quota-usages"]),
        (Reason.PaidEdition, "Resource recommendations", ["/v1/recommendations", "/v1/recommendation", "/v1/recommendation/{id}", "/v1/recommendations/apply"]),
        (Reason.PaidEdition, "Sentinel policies", ["/v1/sentinel/policies", "/v1/sentinel/policy/{name}"]),
        (Reason.Later, "Variables", ["/v1/vars", "/v1/var/{path*}"]),
        (Reason.Later, "Volumes", ["/v1/volume/{rest*}", "/v1/volumes/{rest*}"]),
        (Reason.Later, "CSI plugins", ["/v1/plugin/{rest*}"]),
        (Reason.Later, "The service catalog", ["/v1/services", "/v1/service/{rest*}", "/v1/job/{job*}/services"]),
        (Reason.Later, "Scaling policies", ["/v1/scaling/{rest*}"]),
        (Reason.Later, "Changing deployments", [.. Deployments("fail", "pause", "promote", "allocation-health", "unblock")]),
        (Reason.Later, "Signing keys", ["/.well-known/{rest*}", "/v1/operator/keyring/{rest*}"]),
        (Reason.Later, "Autopilot", ["/v1/operator/autopilot/{rest*}"]),
        (Reason.Later, "Changing the quorum", ["/v1/operator/raft/peer", "/v1/operator/raft/transfer-leadership"]),
        (Reason.Later, "Snapshots of the store", ["/v1/operator/snapshot"]),
        (Reason.Later, "Vault", ["/v1/operator/upgrade-check/{rest*}"]),
        (Reason.Later, "Utilization reports", ["/v1/operator/utilization"]),
        (Reason.Later, "Pausing tasks", ["/v1/client/allocation/{id}/pause"]),
        (Reason.Later, "Node identities", ["/v1/client/identity", "/v1/client/identity/{rest*}"]),
        (Reason.Later, "Changing node metadata at run time", ["/v1/client/metadata"]),
        (Reason.Later, "Changing an agent's servers at run time", ["/v1/agent/servers"]),
        (Reason.Later, "Changing scheduler workers at run time", ["/v1/agent/schedulers/config"]),
        (Reason.OtherRuntime, "Go profiles", ["/v1/agent/pprof/{rest*}"]),
    ];

    public static Route[] Routes { get; } =
    [
        // None can exist yet, so none is the true answer, and tools that ask in passing go on.
        Route.Get("/v1/volumes", static call => call.JsonListAsync<string>([])),
        Route.Get("/v1/plugins", static call => call.JsonListAsync<string>([])),
        .. s_areas.SelectMany(row => row.Paths.SelectMany(path => Of(path, row.Area, row.Why))),
    ];

    private enum Reason
    {
        AclDisabled,
        PaidEdition,
        Later,
        OtherRuntime,
    }

    private static IEnumerable<string> Deployments(params IEnumerable<string> actions) => actions.Select(action => $"/v1/deployment/{action}/{{id}}");

    private static IEnumerable<Route> Of(string path, string area, Reason why)
    {
        Task Answer(Call call) => call.Http.TextAsync(
            why == Reason.AclDisabled ? StatusCodes.Status400BadRequest : StatusCodes.Status501NotImplemented, Text(area, why));
        // Where a path can be read in this version, only changing it is missing.
        if (path is not ("/v1/client/metadata" or "/v1/agent/servers" or "/v1/agent/schedulers/config")) yield return Route.Get(path, Answer);
        yield return Route.Put(path, Answer);
        yield return Route.Delete(path, Answer);
    }

    private static string Text(string area, Reason why) => why switch
    {
        // Word for word what clients look for.
        Reason.AclDisabled => "ACL support disabled",
        Reason.PaidEdition => $"{area} belong to Nomad Enterprise; Holdfast does not have them.",
        Reason.OtherRuntime => $"{area} do not exist here: Holdfast runs on .NET. /v1/metrics tells what it uses.",
        _ => $"{area}: not part of this version of Holdfast.",
    };
}
