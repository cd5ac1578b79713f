namespace Holdfast.Model.Jobs;

/// <summary>How long to collect changes before a template is rendered.</summary>
public sealed record WaitConfig
{
    public Duration? Min { get; init; }
    public Duration? Max { get; init; }
}
