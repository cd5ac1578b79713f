using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>
/// An agent that answers requests with recorded text. Several answers to the same request are given in turn, the last of them from then on; the
/// revision grows with each. What it has no answer for is 404.
/// </summary>
internal sealed class FakeAgent : IAsyncDisposable
{
    private readonly Dictionary<string, Queue<RecordedAnswer>> _answers = new(StringComparer.Ordinal);
    private readonly List<string> _sent = [];
    private readonly WebApplication _app;
    private long _index = 10;

    private FakeAgent(WebApplication app) => _app = app;

    internal string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Changing requests with their bodies, in order.</summary>
    internal IReadOnlyList<string> Sent
    {
        get { lock (_sent) return [.. _sent]; }
    }

    internal static async Task<FakeAgent> Start(IEnumerable<RecordedAnswer> answers, Func<HttpContext, Task>? otherwise = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var agent = new FakeAgent(app);
        foreach (var answer in answers)
        {
            if (!agent._answers.TryGetValue(answer.Request, out var queue)) agent._answers[answer.Request] = queue = new();
            queue.Enqueue(answer);
        }
        app.UseWebSockets();
        app.Run(context => agent.AnswerAsync(context, otherwise));
        await app.StartAsync();
        return agent;
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, Func<HttpContext, Task>? otherwise)
    {
        var request = $"{context.Request.Method} {Without(context.Request.GetEncodedPathAndQuery(), "index", "wait")}";
        using var reader = new StreamReader(context.Request.Body);
        var body = context.WebSockets.IsWebSocketRequest ? "" : await reader.ReadToEndAsync();
        if (context.Request.Method != "GET")
            lock (_sent) _sent.Add(body.Length > 0 ? $"{request} {body}" : request);
        if (Next(request) is { } answer) await WriteAsync(context, answer);
        else if (otherwise is not null) await otherwise(context);
        else await WriteAsync(context, new(request, 404, $"no recorded answer to {request}"));
    }

    private async Task WriteAsync(HttpContext context, RecordedAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.Headers["X-Nomad-Index"] = $"{Interlocked.Increment(ref _index)}";
        context.Response.ContentType = answer.Status == 200 ? "application/json" : "text/plain";
        await context.Response.WriteAsync(answer.Body);
    }

    private RecordedAnswer? Next(string request)
    {
        lock (_answers) return !_answers.TryGetValue(request, out var queue) ? null : queue.Count > 1 ? queue.Dequeue() : queue.Peek();
    }

    /// <summary>What blocking queries add changes from call to call.</summary>
    private static string Without(string target, params string[] names)
    {
        if (target.Split('?', 2) is not [var path, var query]) return target;
        var rest = query.Split('&').Where(pair => !names.Contains(pair.Split('=')[0])).ToList();
        return rest.Count == 0 ? path : $"{path}?{string.Join('&', rest)}";
    }
}

/// <summary>A request such as GET /v1/jobs?prefix=web, and the answer to it.</summary>
internal sealed record RecordedAnswer(string Request, int Status, string Body);
