using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Blocks;

/// <summary>Artifacts and templates.</summary>
internal static class FileBlocks
{
    internal static readonly BlockSchema<TaskArtifact> Artifact = new BlockSchema<TaskArtifact>(new())
        .Text("source", (artifact, value) => artifact with { GetterSource = value })
        .Text("destination", (artifact, value) => artifact with { RelativeDest = value })
        .Text("mode", (artifact, value) => artifact with { GetterMode = value })
        .Bool("insecure", (artifact, value) => artifact with { GetterInsecure = value })
        .Bool("chown", (artifact, value) => artifact with { Chown = value })
        .Map("options", (artifact, value) => artifact with { GetterOptions = value })
        .Map("headers", (artifact, value) => artifact with { GetterHeaders = value });

    private static readonly BlockSchema<ChangeScript> ChangeScript = new BlockSchema<ChangeScript>(new())
        .Text("command", (script, value) => script with { Command = value })
        .Texts("args", (script, value) => script with { Args = value })
        .Duration("timeout", (script, value) => script with { Timeout = value })
        .Bool("fail_on_error", (script, value) => script with { FailOnError = value })
        .Bool("run_on_first_render", (script, value) => script with { RunOnFirstRender = value });

    private static readonly BlockSchema<WaitConfig> Wait = new BlockSchema<WaitConfig>(new())
        .Duration("min", (wait, value) => wait with { Min = value })
        .Duration("max", (wait, value) => wait with { Max = value });

    internal static readonly BlockSchema<Template> Template = new BlockSchema<Template>(new())
        .Text("source", (template, value) => template with { SourcePath = value })
        .Text("destination", (template, value) => template with { DestPath = value })
        .Text("data", (template, value) => template with { EmbeddedTmpl = value })
        .Text("change_mode", (template, value) => template with { ChangeMode = value })
        .Text("change_signal", (template, value) => template with { ChangeSignal = value })
        .Block("change_script", ChangeScript, (template, script) => template with { ChangeScript = script })
        .Bool("once", (template, value) => template with { Once = value })
        .Duration("splay", (template, value) => template with { Splay = value })
        .Text("perms", (template, value) => template with { Perms = value })
        .Int("uid", (template, value) => template with { Uid = value })
        .Int("gid", (template, value) => template with { Gid = value })
        .Text("left_delimiter", (template, value) => template with { LeftDelim = value })
        .Text("right_delimiter", (template, value) => template with { RightDelim = value })
        .Bool("env", (template, value) => template with { Envvars = value })
        .Duration("vault_grace", (template, value) => template with { VaultGrace = value })
        .Block("wait", Wait, (template, wait) => template with { Wait = wait })
        .Bool("error_on_missing_key", (template, value) => template with { ErrMissingKey = value });
}
