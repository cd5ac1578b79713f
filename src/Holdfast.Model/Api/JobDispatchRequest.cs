namespace Holdfast.Model.Api;

/// <summary>Instantiate a parameterized job.</summary>
public sealed record JobDispatchRequest
{
    public string JobID { get; init; } = "";
    public byte[]? Payload { get; init; }
    public ValueMap<string>? Meta { get; init; }
    public string IdPrefixTemplate { get; init; } = "";
    public int Priority { get; init; }
}
