namespace Holdfast.Model.Nodes;

/// <summary>A tree of stat values.</summary>
public sealed record StatObject
{
    public ValueMap<StatObject>? Nested { get; init; }
    public ValueMap<StatValue>? Attributes { get; init; }
}
