namespace Holdfast.Model.Services;

/// <summary>Paths exposed past the mesh.</summary>
public sealed record ConsulExposeConfig
{
    public ValueList<ConsulExposePath>? Paths { get; init; }
    public ValueList<ConsulExposePath>? Path { get; init; }
}
