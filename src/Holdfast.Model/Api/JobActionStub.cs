namespace Holdfast.Model.Api;

/// <summary>An action of a job and where it is declared.</summary>
public sealed record JobActionStub
{
    public string Name { get; init; } = "";
    public string TaskGroupName { get; init; } = "";
    public string TaskName { get; init; } = "";
}
