namespace Holdfast.Model.Jobs;

/// <summary>A secret read before the task starts.</summary>
public sealed record Secret
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string Provider { get; init => field = value ?? ""; } = "";
    public string Path { get; init => field = value ?? ""; } = "";
    public OpaqueJson? Config { get; init; }
    public ValueMap<string>? Env { get; init; }
}
