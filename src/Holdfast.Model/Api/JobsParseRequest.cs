namespace Holdfast.Model.Api;

/// <summary>Parse a job file on the server.</summary>
public sealed record JobsParseRequest
{
    public string JobHCL { get; init; } = "";
    public string Variables { get; init; } = "";
    public bool Canonicalize { get; init; }
}
