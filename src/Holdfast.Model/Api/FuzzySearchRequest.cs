namespace Holdfast.Model.Api;

/// <summary>Search by text.</summary>
public sealed record FuzzySearchRequest
{
    public string Text { get; init => field = value ?? ""; } = "";
    public string Context { get; init => field = value ?? ""; } = "";
}
