namespace Holdfast.Model.Api;

/// <summary>Events of one revision.</summary>
public sealed record EventBatch
{
    public long Index { get; init; }
    public ValueList<Event>? Events { get; init; }
}
