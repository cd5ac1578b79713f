using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Holdfast.Whoami;

/// <summary>The answers by path. The health status may be set from outside, to see what a load balancer makes of it.</summary>
internal sealed class WhoamiPages
{
    private const int MostHealthText = 16;

    private readonly WhoamiIdentity _identity;
    private readonly Dictionary<string, Func<HttpContext, Task>> _pages;
    private readonly Func<HttpContext, Task> _otherwise;
    private volatile int _health = StatusCodes.Status200OK;

    internal WhoamiPages(WhoamiIdentity identity, bool statusOnly)
    {
        _identity = identity;
        _otherwise = statusOnly ? StatusAsync : PlainAsync;
        _pages = statusOnly ? [] : new(StringComparer.Ordinal)
        {
            ["/api"] = ApiAsync,
            ["/health"] = HealthAsync,
            ["/bench"] = context => TextAsync(context, "1"),
            ["/echo"] = WhoamiEcho.RunAsync,
        };
    }

    internal Task AnswerAsync(HttpContext context) => _pages.GetValueOrDefault(context.Request.Path.Value ?? "/", _otherwise)(context);

    private Task StatusAsync(HttpContext context) =>
        JsonAsync(context, JsonSerializer.SerializeToUtf8Bytes(new(_identity.AllocId, "ok"), WhoamiJson.Default.StatusAnswer));

    private Task PlainAsync(HttpContext context)
    {
        var request = context.Request;
        var text = new StringBuilder();
        foreach (var (name, value) in _identity.Lines()) text.Append(name).Append(": ").Append(value).Append('\n');
        text.Append("RemoteAddr: ").Append(Remote(context)).Append('\n');
        text.Append(request.Method).Append(' ').Append(request.GetEncodedPathAndQuery()).Append(' ').Append(request.Protocol).Append('\n');
        foreach (var (name, values) in request.Headers)
            foreach (var value in values) text.Append(name).Append(": ").Append(value).Append('\n');
        return TextAsync(context, text.ToString());
    }

    private Task ApiAsync(HttpContext context)
    {
        var request = context.Request;
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.Select(value => value ?? "").ToArray(), StringComparer.Ordinal);
        var answer = new WhoamiAnswer(_identity, Remote(context), request.Method, request.GetEncodedPathAndQuery(), request.Host.Value ?? "", headers);
        return JsonAsync(context, JsonSerializer.SerializeToUtf8Bytes(answer, WhoamiJson.Default.WhoamiAnswer));
    }

    /// <summary>GET answers with the health status; POST sets it to the status code in the body.</summary>
    private async Task HealthAsync(HttpContext context)
    {
        if (context.Request.Method != "POST")
        {
            context.Response.StatusCode = _health;
            return;
        }
        var buffer = new byte[MostHealthText];
        var length = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        if (int.TryParse(Encoding.ASCII.GetString(buffer, 0, length).Trim(), CultureInfo.InvariantCulture, out var status) && status is >= 200 and < 600)
        {
            _health = status;
            return;
        }
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await TextAsync(context, "the body must be a status code between 200 and 599, such as 503\n");
    }

    private static string Remote(HttpContext context) => $"{context.Connection.RemoteIpAddress}:{context.Connection.RemotePort}";

    private static Task TextAsync(HttpContext context, string text) => WriteAsync(context, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static Task JsonAsync(HttpContext context, byte[] json) => WriteAsync(context, "application/json", json);

    private static async Task WriteAsync(HttpContext context, string type, byte[] body)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        if (context.Request.Method != "HEAD") await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
