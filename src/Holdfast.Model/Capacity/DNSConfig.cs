namespace Holdfast.Model.Capacity;

/// <summary>Resolver settings inside a group network.</summary>
public sealed record DNSConfig
{
    public ValueList<string>? Servers { get; init; }
    public ValueList<string>? Searches { get; init; }
    public ValueList<string>? Options { get; init; }
}
