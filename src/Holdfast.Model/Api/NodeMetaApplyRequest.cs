namespace Holdfast.Model.Api;

/// <summary>Changes of a node's metadata; a null value removes the key.</summary>
public sealed record NodeMetaApplyRequest
{
    public string NodeID { get; init => field = value ?? ""; } = "";
    public OpaqueJson? Meta { get; init; }
}
