namespace Holdfast.Model.Jobs;

/// <summary>A signed token for the task or service.</summary>
public sealed record WorkloadIdentity
{
    public string Name { get; init; } = "";
    public ValueList<string>? Audience { get; init; }
    public string ChangeMode { get; init; } = "";
    public string ChangeSignal { get; init; } = "";
    public bool Env { get; init; }
    public bool File { get; init; }
    public string Filepath { get; init; } = "";
    public Duration TTL { get; init; }
    public ValueList<string>? ExtraClaims { get; init; }
}
