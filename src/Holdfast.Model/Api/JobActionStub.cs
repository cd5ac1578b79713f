namespace Holdfast.Model.Api;

/// <summary>An action of a job and where it is declared.</summary>
public sealed record JobActionStub
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string TaskGroupName { get; init => field = value ?? ""; } = "";
    public string TaskName { get; init => field = value ?? ""; } = "";
}
