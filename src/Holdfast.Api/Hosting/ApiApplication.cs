using System.Net.WebSockets;
using Holdfast.Api.Answers;
using Holdfast.Api.Metrics;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Store;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Holdfast.Api.Hosting;

/// <summary>
/// Takes each request to its route, and turns what goes wrong into an answer: here failures of the environment end. Requests that come before
/// the services are there wait for them.
/// </summary>
internal sealed class ApiApplication(RouteTable routes, Task<ApiServices> services, ILogger log, CancellationToken stopping) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // Nothing is rented for a context.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var api = await services.WaitAsync(stopping);
        var started = api.Time.GetTimestamp();
        var match = routes.Find(context.Request.Method, RequestPath.Segments(context));
        try
        {
            await AnswerAsync(api, context, match);
        }
#pragma warning disable CA1031 // The loop of one request ends here, whatever it met.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await FailAsync(context, failure);
        }
        ApiMetrics.Request(context.Request.Method, match.Pattern, context.Response.StatusCode, api.Time.GetElapsedTime(started));
    }

    private Task AnswerAsync(ApiServices api, HttpContext context, RouteMatch match)
    {
        if (match.Pattern is null)
            return context.TextAsync(StatusCodes.Status404NotFound, $"There is nothing at {context.Request.Path}; the API's paths begin with /v1/, the UI is at /ui/.");
        if (match.Handler is null)
        {
            context.Response.Headers.Allow = match.Allow;
            return context.TextAsync(StatusCodes.Status405MethodNotAllowed, $"{match.Pattern} does not take {context.Request.Method}, only {match.Allow}.");
        }
        var call = new Call(context, api, match.Values!, stopping);
        if (call.Query.Text("region") is { Length: > 0 } region && region != api.Agent.Region)
            throw new FaultException(Fault.NotFound($"There is no path to region {region}", $"this cluster is region {api.Agent.Region}"));
        return match.Handler(call);
    }

    private async Task FailAsync(HttpContext context, Exception failure)
    {
        if (context.RequestAborted.IsCancellationRequested) return;
        var (status, text) = Explain(failure);
        if (status >= StatusCodes.Status500InternalServerError && failure is not FaultException)
            log.LogError(failure, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
        // Half an answer must not look like a whole one.
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }
        context.Response.Clear();
        await context.TextAsync(status, text);
    }

    private static (int Status, string Text) Explain(Exception failure) => failure switch
    {
        FaultException expected => (TextAnswer.StatusOf(expected.Fault.Kind), expected.Fault.ToString()),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            (StatusCodes.Status413PayloadTooLarge, "The request's body is larger than this agent takes."),
        BadHttpRequestException bad => (bad.StatusCode, bad.Message),
        OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "The agent is stopping: ask another one, or try again once it is back."),
        StoreException store => (StatusCodes.Status503ServiceUnavailable, store.Message),
        WebSocketException socket => (StatusCodes.Status400BadRequest, socket.Message),
        _ => (StatusCodes.Status500InternalServerError, $"The agent failed ({failure.GetType().Name}: {failure.Message}); its log says more."),
    };
}
