namespace Holdfast.Model.Api;

/// <summary>The servers that hold the store.</summary>
public sealed record RaftConfiguration
{
    public ValueList<RaftServer>? Servers { get; init; }
    public long Index { get; init; }
}
