namespace Holdfast.Model.Api;

/// <summary>A node's metadata: in force, as changed at run time, and as configured.</summary>
public sealed record NodeMetaResponse
{
    public ValueMap<string>? Meta { get; init; }
    public OpaqueJson? Dynamic { get; init; }
    public ValueMap<string>? Static { get; init; }
}
