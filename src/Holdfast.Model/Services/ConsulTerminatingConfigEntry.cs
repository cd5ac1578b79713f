namespace Holdfast.Model.Services;

/// <summary>A terminating gateway.</summary>
public sealed record ConsulTerminatingConfigEntry
{
    public ValueList<ConsulLinkedService>? Services { get; init; }
}
