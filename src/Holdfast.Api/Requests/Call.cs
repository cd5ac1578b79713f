using Holdfast.Api.Routing;
using Holdfast.Control;
using Microsoft.AspNetCore.Http;

namespace Holdfast.Api.Requests;

/// <summary>One request on its way to its answer.</summary>
internal sealed class Call(HttpContext http, ApiServices api, RouteValues values, CancellationToken stopping)
{
    public HttpContext Http => http;

    public ApiServices Api => api;

    public Server Server => api.Server;

    public QueryParameters Query { get; } = new(http.Request.Query);

    /// <summary>A parameter of the path.</summary>
    public string this[string name] => values[name];

    /// <summary>The namespace asked for; * where all are meant.</summary>
    public string Namespace => Query.Text("namespace") is { Length: > 0 } name ? name : JobKey.DefaultNamespace;

    /// <summary>The client went away.</summary>
    public CancellationToken Aborted => http.RequestAborted;

    /// <summary>The server is stopping: what waits or streams comes to its end.</summary>
    public CancellationToken Stopping => stopping;

    /// <summary>For what lasts: cancelled when the client went away or the server stops. The caller disposes it.</summary>
    public CancellationTokenSource Lasting() => CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
}
