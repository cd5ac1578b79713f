namespace Holdfast.Model.Services;

/// <summary>A health check of a service.</summary>
public sealed record ServiceCheck
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string Type { get; init => field = value ?? ""; } = "";
    public string Command { get; init => field = value ?? ""; } = "";
    public ValueList<string>? Args { get; init; }
    public string Path { get; init => field = value ?? ""; } = "";
    public string Protocol { get; init => field = value ?? ""; } = "";
    public string PortLabel { get; init => field = value ?? ""; } = "";
    public bool Expose { get; init; }
    public string AddressMode { get; init => field = value ?? ""; } = "";
    public string Advertise { get; init => field = value ?? ""; } = "";
    public Duration Interval { get; init; }
    public Duration Timeout { get; init; }
    public string InitialStatus { get; init => field = value ?? ""; } = "";
    public string Notes { get; init => field = value ?? ""; } = "";
    public string TLSServerName { get; init => field = value ?? ""; } = "";
    public bool TLSSkipVerify { get; init; }
    public ValueMap<ValueList<string>>? Header { get; init; }
    public string Method { get; init => field = value ?? ""; } = "";
    public CheckRestart? CheckRestart { get; init; }
    public string GRPCService { get; init => field = value ?? ""; } = "";
    public bool GRPCUseTLS { get; init; }
    public string TaskName { get; init => field = value ?? ""; } = "";
    public int SuccessBeforePassing { get; init; }
    public int FailuresBeforeCritical { get; init; }
    public int FailuresBeforeWarning { get; init; }
    public string Body { get; init => field = value ?? ""; } = "";
    public string OnUpdate { get; init => field = value ?? ""; } = "";
}
