using System.Text.Json.Serialization;

namespace Holdfast.Model.Api;

/// <summary>A name and where it stands.</summary>
public sealed record FuzzyMatch
{
    public string ID { get; init => field = value ?? ""; } = "";
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string>? Scope { get; init; }
}
