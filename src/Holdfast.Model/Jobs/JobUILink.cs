namespace Holdfast.Model.Jobs;

/// <summary>A link shown in the web UI.</summary>
public sealed record JobUILink
{
    public string Label { get; init => field = value ?? ""; } = "";
    public string URL { get; init => field = value ?? ""; } = "";
}
