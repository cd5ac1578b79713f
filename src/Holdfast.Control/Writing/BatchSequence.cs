using Holdfast.Store.Tables;

namespace Holdfast.Control.Writing;

/// <summary>Spreads many writes over as few batches as they fit into.</summary>
internal sealed class BatchSequence
{
    private readonly List<WriteBatch> _batches = [new()];

    public IReadOnlyList<WriteBatch> Batches => _batches;

    /// <summary>The batch to write the next document into, with at most two conditions.</summary>
    public WriteBatch Next
    {
        get
        {
            if (!_batches[^1].HasRoom) _batches.Add(new());
            return _batches[^1];
        }
    }
}
