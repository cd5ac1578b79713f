namespace Holdfast.Model.Api;

/// <summary>A namespace for jobs.</summary>
public sealed record Namespace
{
    public string Name { get; init; } = "";
    public string Description { get; init; } = "";
    public string Quota { get; init; } = "";
    public NamespaceCapabilities? Capabilities { get; init; }
    public NamespaceNodePoolConfiguration? NodePoolConfiguration { get; init; }
    public ValueMap<string>? Meta { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
