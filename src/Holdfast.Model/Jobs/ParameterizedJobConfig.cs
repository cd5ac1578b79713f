namespace Holdfast.Model.Jobs;

/// <summary>Makes the job a template that dispatch instantiates.</summary>
public sealed record ParameterizedJobConfig
{
    public string Payload { get; init => field = value ?? ""; } = "";
    public ValueList<string>? MetaRequired { get; init; }
    public ValueList<string>? MetaOptional { get; init; }
}
