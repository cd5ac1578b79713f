namespace Holdfast.Model.Services;

/// <summary>Mesh gateway mode of an upstream.</summary>
public sealed record ConsulMeshGateway
{
    public string Mode { get; init => field = value ?? ""; } = "";
}
