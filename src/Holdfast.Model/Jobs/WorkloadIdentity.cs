namespace Holdfast.Model.Jobs;

/// <summary>A signed token for the task or service.</summary>
public sealed record WorkloadIdentity
{
    public string Name { get; init => field = value ?? ""; } = "";
    public ValueList<string>? Audience { get; init; }
    public string ChangeMode { get; init => field = value ?? ""; } = "";
    public string ChangeSignal { get; init => field = value ?? ""; } = "";
    public bool Env { get; init; }
    public bool File { get; init; }
    public string Filepath { get; init => field = value ?? ""; } = "";
    public Duration TTL { get; init; }
    public ValueList<string>? ExtraClaims { get; init; }
}
