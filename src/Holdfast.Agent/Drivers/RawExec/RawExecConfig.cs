using System.Text.Json;

namespace Holdfast.Agent.Drivers.RawExec;

/// <summary>The config block of a raw_exec task, with the keys that Nomad documents for it.</summary>
internal sealed record RawExecConfig
{
    internal required string Command { get; init; }
    internal IReadOnlyList<string> Args { get; init; } = [];
    internal string WorkDir { get; init; } = "";
    internal int OomScoreAdj { get; init; }
    internal string CgroupV2Override { get; init; } = "";
    internal ValueMap<string> CgroupV1Override { get; init; } = ValueMap<string>.Empty;

    private static readonly string[] Keys = ["command", "args", "work_dir", "oom_score_adj", "cgroup_v2_override", "cgroup_v1_override"];

    internal static Result<RawExecConfig> Parse(OpaqueJson config)
    {
        var root = config.Parse();
        if (root.ValueKind != JsonValueKind.Object) return Fault.Invalid("the raw_exec config is not a block", "write config { command = \"…\" }");
        foreach (var member in root.EnumerateObject())
        {
            if (!Keys.Contains(member.Name)) return Fault.Invalid($"raw_exec has no config key \"{member.Name}\"", $"known are {string.Join(", ", Keys)}");
        }
        var command = Text(root, "command");
        if (command.Length == 0) return Fault.Invalid("the raw_exec config has no command", "set config { command = \"…\" }");
        if (root.TryGetProperty("args", out var args) && args.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null))
            return Fault.Invalid("the raw_exec config's args is not a list", "write args = [\"…\", \"…\"]");
        return new RawExecConfig
        {
            Command = command,
            Args = args.ValueKind == JsonValueKind.Array ? [.. args.EnumerateArray().Select(AsText)] : [],
            WorkDir = Text(root, "work_dir"),
            OomScoreAdj = int.TryParse(Text(root, "oom_score_adj"), out var score) ? score : 0,
            CgroupV2Override = Text(root, "cgroup_v2_override"),
            CgroupV1Override = Overrides(root),
        };
    }

    private static string Text(JsonElement root, string key) => root.TryGetProperty(key, out var value) ? AsText(value) : "";

    // Job files write numbers where texts are meant, and the other way round.
    private static string AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    // A block of HCL may come as an object or as a list of objects.
    private static ValueMap<string> Overrides(JsonElement root)
    {
        if (!root.TryGetProperty("cgroup_v1_override", out var value)) return ValueMap<string>.Empty;
        var objects = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        return objects.Where(item => item.ValueKind == JsonValueKind.Object).SelectMany(item => item.EnumerateObject())
            .Select(member => KeyValuePair.Create(member.Name, AsText(member.Value))).ToValueMap();
    }
}
