namespace Holdfast.Model.Jobs;

/// <summary>What the web UI shows of a job.</summary>
public sealed record JobUIConfig
{
    public string Description { get; init => field = value ?? ""; } = "";
    public ValueList<JobUILink>? Links { get; init; }
}
