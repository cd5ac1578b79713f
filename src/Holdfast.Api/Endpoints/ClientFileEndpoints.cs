using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;

namespace Holdfast.Api.Endpoints;

/// <summary>Files and logs of allocations.</summary>
internal static class ClientFileEndpoints
{
    private const string Plain = "text/plain; charset=utf-8";

    public static readonly Route[] Routes =
    [
        Route.Get("/v1/client/fs/ls/{id}", List),
        Route.Get("/v1/client/fs/stat/{id}", Stat),
        Route.Get("/v1/client/fs/cat/{id}", Cat),
        Route.Get("/v1/client/fs/readat/{id}", ReadAt),
        Route.Get("/v1/client/fs/stream/{id}", Stream),
        Route.Get("/v1/client/fs/logs/{id}", Logs),
    ];

    private static async Task List(Call call)
    {
        var path = call.Query.Text("path") is { Length: > 0 } given ? given : "/";
        await call.JsonListAsync((await call.AgentOfAllocation().ListAsync(call["id"], path, call.Aborted)).Value.Files);
    }

    private static async Task Stat(Call call) => await call.JsonAsync(await call.AgentOfAllocation().StatFileAsync(call["id"], call.Query.Required("path"), call.Aborted));

    private static Task Cat(Call call) => BytesAsync(call, 0, null);

    private static Task ReadAt(Call call)
    {
        var (offset, limit) = (call.Query.Number("offset"), call.Query.Number("limit"));
        if (offset < 0) throw new FaultException(Fault.Invalid($"The query parameter offset must not be negative, as {offset} is"));
        return BytesAsync(call, offset, limit > 0 ? limit : null);
    }

    private static async Task BytesAsync(Call call, long offset, long? limit)
    {
        await using var bytes = (await call.AgentOfAllocation().ReadAsync(call["id"], call.Query.Required("path"), offset, limit, call.Aborted)).Value;
        call.Http.Response.ContentType = Plain;
        await bytes.CopyToAsync(call.Http.Response.Body, call.Aborted);
    }

    private static async Task Stream(Call call)
    {
        var (path, from) = (call.Query.Required("path"), From(call));
        using var lasting = call.Lasting();
        await FramesAsync(call, call.AgentOfAllocation().StreamFileAsync(call["id"], path, from, Follow(call, otherwise: true), lasting.Token), lasting);
    }

    private static async Task Logs(Call call)
    {
        var task = call.Query.Required("task");
        var type = call.Query.Text("type") is { Length: > 0 } given ? given : "stdout";
        if (type is not ("stdout" or "stderr")) throw new FaultException(Fault.Invalid($"The query parameter type must be stdout or stderr, not \"{type}\""));
        var from = From(call);
        using var lasting = call.Lasting();
        await FramesAsync(call, call.AgentOfAllocation().StreamLogsAsync(call["id"], task, type, from, Follow(call, otherwise: false), lasting.Token), lasting);
    }

    private static Task FramesAsync(Call call, IAsyncEnumerable<StreamFrame> frames, CancellationTokenSource lasting) => call.Query.Flag("plain")
        ? call.StreamAsync(frames.Where(frame => frame.Data is not null), new(Plain, static (frame, buffer) => buffer.Add(frame.Data), null), lasting.Token)
        : call.StreamAsync(frames, StreamShape.Frames, lasting.Token);

    private static bool Follow(Call call, bool otherwise) => call.Query.Has("follow") ? call.Query.Flag("follow") : otherwise;

    private static StreamFrom From(Call call)
    {
        var (offset, origin) = (call.Query.Number("offset"), call.Query.Text("origin"));
        if (offset < 0) throw new FaultException(Fault.Invalid($"The query parameter offset must not be negative, as {offset} is"));
        return origin switch
        {
            "" or "start" => new(offset, FromEnd: false),
            "end" => new(offset, FromEnd: true),
            _ => throw new FaultException(Fault.Invalid($"The query parameter origin must be start or end, not \"{origin}\"")),
        };
    }
}
