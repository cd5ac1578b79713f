namespace Holdfast.Model.Jobs;

/// <summary>Access to secrets through the vault block.</summary>
public sealed record Vault
{
    public ValueList<string>? Policies { get; init; }
    public string Role { get; init => field = value ?? ""; } = "";
    public string? Namespace { get; init; }
    public string Cluster { get; init => field = value ?? ""; } = "";
    public bool? Env { get; init; }
    public bool? DisableFile { get; init; }
    public string? ChangeMode { get; init; }
    public string? ChangeSignal { get; init; }
    public bool? AllowTokenExpiration { get; init; }
}
