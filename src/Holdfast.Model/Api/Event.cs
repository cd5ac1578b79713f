namespace Holdfast.Model.Api;

/// <summary>One event of the event stream.</summary>
public sealed record Event
{
    public string Topic { get; init => field = value ?? ""; } = "";
    public string Type { get; init => field = value ?? ""; } = "";
    public string Key { get; init => field = value ?? ""; } = "";
    public ValueList<string>? FilterKeys { get; init; }
    public long Index { get; init; }
    public OpaqueJson? Payload { get; init; }
}
