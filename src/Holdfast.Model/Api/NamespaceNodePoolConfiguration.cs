namespace Holdfast.Model.Api;

/// <summary>Node pools a namespace allows.</summary>
public sealed record NamespaceNodePoolConfiguration
{
    public string Default { get; init => field = value ?? ""; } = "";
    public ValueList<string>? Allowed { get; init; }
    public ValueList<string>? Denied { get; init; }
}
