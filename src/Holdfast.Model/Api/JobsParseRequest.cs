namespace Holdfast.Model.Api;

/// <summary>Parse a job file on the server.</summary>
public sealed record JobsParseRequest
{
    public string JobHCL { get; init => field = value ?? ""; } = "";
    public string Variables { get; init => field = value ?? ""; } = "";
    public bool Canonicalize { get; init; }
}
