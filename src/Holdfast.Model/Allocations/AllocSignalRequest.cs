namespace Holdfast.Model.Allocations;

/// <summary>Send a signal to one task, or to all when Task is empty.</summary>
public sealed record AllocSignalRequest
{
    public string Task { get; init => field = value ?? ""; } = "";
    public string Signal { get; init => field = value ?? ""; } = "";
}
