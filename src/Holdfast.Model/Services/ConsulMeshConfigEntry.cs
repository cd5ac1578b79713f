namespace Holdfast.Model.Services;

/// <summary>A mesh gateway without settings.</summary>
public sealed record ConsulMeshConfigEntry
{

}
