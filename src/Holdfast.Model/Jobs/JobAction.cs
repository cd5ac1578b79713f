namespace Holdfast.Model.Jobs;

/// <summary>A named command that operators may run inside a task.</summary>
public sealed record JobAction
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string Command { get; init => field = value ?? ""; } = "";
    public ValueList<string>? Args { get; init; }
}
