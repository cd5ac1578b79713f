namespace Holdfast.Model.Jobs;

/// <summary>Where the payload of a dispatched job is written.</summary>
public sealed record DispatchPayloadConfig
{
    public string File { get; init => field = value ?? ""; } = "";
}
