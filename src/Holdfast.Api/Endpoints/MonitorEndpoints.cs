using System.Text;
using Holdfast.Api.Answers;
using Holdfast.Api.Logging;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;

namespace Holdfast.Api.Endpoints;

internal static class MonitorEndpoints
{
    private static readonly StreamShape<StreamFrame> s_plain = new("text/plain; charset=utf-8", static (frame, buffer) => buffer.Add(frame.Data), null);

    public static readonly Route[] Routes =
    [
        Route.Get("/v1/agent/monitor", Monitor),
    ];

    private static async Task Monitor(Call call)
    {
        var name = call.Query.Text("log_level") is { Length: > 0 } given ? given : "info";
        var level = LogLevels.Parse(name)
            ?? throw new FaultException(Fault.Invalid($"The query parameter log_level must be one of {LogLevels.Names}, not \"{name}\""));
        using var lasting = call.Lasting();
        var frames = call.Api.Log.WatchAsync(level, lasting.Token).Select(static line => new StreamFrame { Data = Encoding.UTF8.GetBytes(line.Text) });
        await call.StreamAsync(frames, call.Query.Flag("plain") ? s_plain : StreamShape.Frames, lasting.Token);
    }
}
