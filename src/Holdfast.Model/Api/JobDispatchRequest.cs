namespace Holdfast.Model.Api;

/// <summary>Instantiate a parameterized job.</summary>
public sealed record JobDispatchRequest
{
    public string JobID { get; init => field = value ?? ""; } = "";
    public byte[]? Payload { get; init; }
    public ValueMap<string>? Meta { get; init; }
    public string IdPrefixTemplate { get; init => field = value ?? ""; } = "";
    public int Priority { get; init; }
}
