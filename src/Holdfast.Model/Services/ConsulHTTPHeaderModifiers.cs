namespace Holdfast.Model.Services;

/// <summary>Header changes of a gateway.</summary>
public sealed record ConsulHTTPHeaderModifiers
{
    public ValueMap<string>? Add { get; init; }
    public ValueMap<string>? Set { get; init; }
    public ValueList<string>? Remove { get; init; }
}
