using System.CommandLine;
using System.Text.Json;
using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Operating;

/// <summary>holdfast event stream: what happens in the cluster, as JSON lines.</summary>
internal sealed class EventStreamCommand : ApiCommand
{
    private readonly Option<string[]> _topics = Flags.Texts("topic", "topic", "Such as Job, Allocation or Node:ID; may be repeated; all when not given");
    private readonly Option<long?> _index = Flags.Number("index", "index", "From this index on; from now on when not given");

    internal EventStreamCommand(CommandContext context)
        : base(context, "stream", "Print events of the cluster, one JSON object for each index, until Ctrl-C")
    {
        Examples = ["event stream -topic Allocation -topic Evaluation"];
        Add(_topics, _index);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        try
        {
            await foreach (var batch in call.Client.Events.StreamAsync(call.Get(_index) ?? 0, call.Get(_topics), null, cancellation))
                call.Line(JsonSerializer.Serialize(batch, ModelJson.Compact.EventBatch));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl-C is how watching ends.
        }
        return ExitCodes.Success;
    }
}
