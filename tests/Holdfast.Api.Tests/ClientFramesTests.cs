using System.IO.Pipelines;
using System.Text;
using Holdfast.Client.Transport;

namespace Holdfast.Api.Tests;

public class ClientFramesTests
{
    private const string Text = "{\"Data\":\"b25l\"}{}\n{\"File\":\"a}{\\\"b\",\"Offset\":3} {\"Data\":\"dHdv\"}";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Frames_are_told_apart_however_the_bytes_come(int size)
    {
        var pipe = new Pipe();
        var writing = Task.Run(async () =>
        {
            foreach (var part in Encoding.UTF8.GetBytes(Text).Chunk(size)) await pipe.Writer.WriteAsync(part);
            await pipe.Writer.CompleteAsync();
        });
        var frames = await JsonFrames.ReadAsync<StreamFrame>(pipe.Reader.AsStream(), TestContext.Current.CancellationToken).ToListAsync();
        await writing;
        Assert.Equal(["one", "", "", "two"], frames.Select(frame => Encoding.UTF8.GetString(frame.Data ?? [])));
        Assert.Equal(("a}{\"b", 3), (frames[2].File, frames[2].Offset));
    }

    [Fact]
    public async Task A_frame_is_handed_out_before_the_next_one_begins()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("{\"Offset\":1}"u8.ToArray());
        await using var frames = JsonFrames.ReadAsync<StreamFrame>(pipe.Reader.AsStream(), TestContext.Current.CancellationToken).GetAsyncEnumerator();
        Assert.True(await frames.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(1, frames.Current.Offset);
    }
}
