namespace Holdfast.Model.Api;

/// <summary>Validate a job on the server.</summary>
public sealed record JobValidateRequest
{
    public Job? Job { get; init; }
}
