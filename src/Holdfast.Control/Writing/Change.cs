using Holdfast.Store.Tables;

namespace Holdfast.Control.Writing;

/// <summary>What a command decided to write, and what it answers once that is stored.</summary>
/// <param name="Batches">In order, each valid by itself; only the first carries conditions that others may break.</param>
/// <param name="Answer">Given the revision of the last batch.</param>
internal sealed record Change<T>(IReadOnlyList<WriteBatch> Batches, Func<long, T> Answer)
{
    public Change(WriteBatch batch, Func<long, T> answer)
        : this([batch], answer)
    {
    }
}
