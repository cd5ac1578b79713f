namespace Holdfast.Model.Services;

/// <summary>Service mesh settings.</summary>
public sealed record ConsulConnect
{
    public bool Native { get; init; }
    public ConsulGateway? Gateway { get; init; }
    public ConsulSidecarService? SidecarService { get; init; }
    public SidecarTask? SidecarTask { get; init; }
}
