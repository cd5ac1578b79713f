namespace Holdfast.Model.Api;

/// <summary>A namespace for jobs.</summary>
public sealed record Namespace
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string Description { get; init => field = value ?? ""; } = "";
    public string Quota { get; init => field = value ?? ""; } = "";
    public NamespaceCapabilities? Capabilities { get; init; }
    public NamespaceNodePoolConfiguration? NodePoolConfiguration { get; init; }
    public ValueMap<string>? Meta { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
