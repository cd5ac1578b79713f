namespace Holdfast.Model.Api;

/// <summary>Give a version a name; the latest one when Latest is set and Version is 0.</summary>
public sealed record TagVersionRequest
{
    public long Version { get; init; }
    public bool Latest { get; init; }
    public string Description { get; init => field = value ?? ""; } = "";
}
