namespace Holdfast.JobSpec.Validation;

/// <summary>Artifacts and templates.</summary>
internal static class FileRules
{
    private static readonly string[] Hashes = ["md5", "sha1", "sha256", "sha512", "file"];

    internal static readonly RuleTable<Scope<TaskArtifact>> Artifacts = new RuleTable<Scope<TaskArtifact>>()
        .Error("source", artifact => artifact.Block.GetterSource is "", "is missing; say what to fetch")
        .OneOf("mode", artifact => artifact.Block.GetterMode, "any", "file", "dir")
        .Error("destination", artifact => Words.Escapes(artifact.Block.RelativeDest!), "must not lead out of the task directory")
        .Error(
            "options",
            artifact => Checksum(artifact.Block) is { } checksum && !IsChecksum(checksum),
            artifact => $"has the checksum \"{Checksum(artifact.Block)}\"; expected type:value with the type {Words.AnyOf(Hashes)}");

    internal static readonly RuleTable<Scope<Template>> Templates = new RuleTable<Scope<Template>>()
        .Error(
            "",
            template => template.Block is { SourcePath: "", EmbeddedTmpl: "" },
            "has nothing to render; set data to the text, or source to a file of the task")
        .Error("source", template => template.Block is { SourcePath.Length: > 0, EmbeddedTmpl.Length: > 0 }, "cannot be combined with data; remove one of them")
        .Error("destination", template => template.Block.DestPath is "", "is missing; say where to write the result")
        .Error("destination", template => Words.Escapes(template.Block.DestPath!), "must not lead out of the task directory")
        .OneOf("change_mode", template => template.Block.ChangeMode, "noop", "restart", "signal", "script")
        .Error(
            "change_mode",
            template => template.Block is { ChangeMode: "signal" or "script", Envvars: true },
            template => $"cannot be \"{template.Block.ChangeMode}\" with env = true: a running task does not see changes of its environment; use \"restart\" or \"noop\"")
        .Error(
            "change_signal",
            template => template.Block is { ChangeMode: "signal" } && !Signals.IsKnown(template.Block.ChangeSignal!),
            template => Signals.Fault(template.Block.ChangeSignal!))
        .Error(
            "change_script",
            template => template.Block is { ChangeMode: "script", ChangeScript: null },
            "is missing; change_mode \"script\" needs its command")
        .Error("change_script.command", template => template.Block.ChangeScript is { Command: "" }, "is missing; name the command to run in the task")
        .Error("change_script.timeout", template => template.Block.ChangeScript?.Timeout < Duration.Zero, "must not be negative")
        .Error(
            "perms",
            template => !IsPermission(template.Block.Perms!),
            template => $"is \"{template.Block.Perms}\"; expected an octal number such as \"0644\"")
        .Error("splay", template => template.Block.Splay < Duration.Zero, "must not be negative")
        .Error(
            "wait.min",
            template => template.Block.Wait is { } wait && wait.Min > wait.Max,
            template => $"is {template.Block.Wait!.Min}; it must not exceed max ({template.Block.Wait.Max})");

    private static string? Checksum(TaskArtifact artifact) =>
        artifact.GetterOptions.OrEmpty().TryGetValue("checksum", out var checksum) && !Words.IsRuntime(checksum) ? checksum : null;

    // A bare value is allowed: its length tells the type.
    private static bool IsChecksum(string checksum)
    {
        var colon = checksum.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && !Hashes.Contains(checksum[..colon])) return false;
        if (checksum.StartsWith("file:", StringComparison.Ordinal)) return true;
        var value = checksum[(colon + 1)..];
        return value.Length is 32 or 40 or 64 or 128 && value.All(char.IsAsciiHexDigit);
    }

    private static bool IsPermission(string text) => text.Length is >= 3 and <= 4 && text.All(digit => digit is >= '0' and <= '7');
}
