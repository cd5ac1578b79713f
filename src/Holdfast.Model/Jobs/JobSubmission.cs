namespace Holdfast.Model.Jobs;

/// <summary>The source text a job was submitted as.</summary>
public sealed record JobSubmission
{
    public string Source { get; init => field = value ?? ""; } = "";
    public string Format { get; init => field = value ?? ""; } = "";
    public ValueMap<string>? VariableFlags { get; init; }
    public string Variables { get; init => field = value ?? ""; } = "";
}
