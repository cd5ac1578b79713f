namespace Holdfast.Model.Api;

/// <summary>Search by id prefix.</summary>
public sealed record SearchRequest
{
    public string Prefix { get; init => field = value ?? ""; } = "";
    public string Context { get; init => field = value ?? ""; } = "";
}
