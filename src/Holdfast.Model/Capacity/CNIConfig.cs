namespace Holdfast.Model.Capacity;

/// <summary>Arguments for CNI plugins.</summary>
public sealed record CNIConfig
{
    public ValueMap<string>? Args { get; init; }
}
