namespace Holdfast.Model.Jobs;

/// <summary>A secret read before the task starts.</summary>
public sealed record Secret
{
    public string Name { get; init; } = "";
    public string Provider { get; init; } = "";
    public string Path { get; init; } = "";
    public OpaqueJson? Config { get; init; }
    public ValueMap<string>? Env { get; init; }
}
