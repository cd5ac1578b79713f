using Holdfast.Api.Requests;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Holdfast.Api.Answers;

/// <summary>Answers that go on. The next item is taken only once the one before has left for the client, so a slow client holds up its own stream and no memory.</summary>
internal static class StreamAnswer
{
    /// <summary>A client learns that it is connected without waiting for the first item.</summary>
    private static readonly TimeSpan s_headersAfter = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan s_heartbeatEvery = TimeSpan.FromSeconds(10);

    /// <summary>Ends with the items, or when <paramref name="lasting"/> is cancelled. A fault before the first item is an error answer.</summary>
    public static async Task StreamAsync<T>(this Call call, IAsyncEnumerable<T> items, StreamShape<T> shape, CancellationToken lasting)
    {
        call.Http.Response.ContentType = shape.ContentType;
        // A follower may be paused for as long as its reader likes; that holds up only its own stream.
        if (call.Http.Features.Get<IHttpMinResponseDataRateFeature>() is { } pace) pace.MinDataRate = null;
        var source = items.GetAsyncEnumerator(lasting);
        await using (source.ConfigureAwait(false))
        {
            try
            {
                while (await NextAsync(call, source, shape, lasting)) await WriteAsync(call, source.Current, shape);
            }
            catch (OperationCanceledException) when (lasting.IsCancellationRequested)
            {
                // The client has gone or the agent stops: the stream is over.
            }
        }
    }

    private static async ValueTask<bool> NextAsync<T>(Call call, IAsyncEnumerator<T> source, StreamShape<T> shape, CancellationToken lasting)
    {
        var next = source.MoveNextAsync();
        if (next.IsCompleted) return await next;
        var pending = next.AsTask();
        var patience = call.Http.Response.HasStarted ? s_heartbeatEvery : s_headersAfter;
        try
        {
            while (!await IsDoneAsync(call, pending, patience, lasting))
            {
                if (!call.Http.Response.HasStarted) await call.Http.Response.BodyWriter.FlushAsync(lasting);
                else if (shape.Heartbeat is { } heartbeat) await call.Http.Response.BodyWriter.WriteAsync(heartbeat, lasting);
                patience = s_heartbeatEvery;
            }
        }
        catch
        {
            // An enumerator may not be disposed of while it is on its way.
            await pending.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
        return await pending;
    }

    private static async ValueTask<bool> IsDoneAsync(Call call, Task pending, TimeSpan patience, CancellationToken lasting)
    {
        await Task.WhenAny(pending, Task.Delay(patience, call.Api.Time, lasting));
        lasting.ThrowIfCancellationRequested();
        return pending.IsCompleted;
    }

    private static async ValueTask WriteAsync<T>(Call call, T item, StreamShape<T> shape)
    {
        using var buffer = new PooledBuffer();
        shape.Write(item, buffer);
        await call.Http.Response.BodyWriter.WriteAsync(buffer.Written, call.Aborted);
    }
}
