namespace Holdfast.Model.Api;

/// <summary>Drivers and network modes a namespace allows.</summary>
public sealed record NamespaceCapabilities
{
    public ValueList<string>? EnabledTaskDrivers { get; init; }
    public ValueList<string>? DisabledTaskDrivers { get; init; }
    public ValueList<string>? EnabledNetworkModes { get; init; }
    public ValueList<string>? DisabledNetworkModes { get; init; }
}
