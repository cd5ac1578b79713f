namespace Holdfast.JobSpec.Canonical;

/// <summary>Defaults of artifacts and templates, the files that a task finds when it starts.</summary>
internal static class Files
{
    internal static TaskArtifact Canonicalize(TaskArtifact artifact) => artifact with
    {
        GetterSource = artifact.GetterSource ?? "",
        GetterMode = artifact.GetterMode is null or "" ? "any" : artifact.GetterMode,
        GetterInsecure = artifact.GetterInsecure ?? false,
        GetterOptions = artifact.GetterOptions.NullIfEmpty(),
        GetterHeaders = artifact.GetterHeaders.NullIfEmpty(),
        RelativeDest = artifact.RelativeDest ?? DefaultDestination(artifact),
    };

    internal static Template Canonicalize(Template template)
    {
        var mode = template.ChangeMode is null or "" ? "restart" : template.ChangeMode;
        return template with
        {
            SourcePath = template.SourcePath ?? "",
            DestPath = template.DestPath ?? "",
            EmbeddedTmpl = template.EmbeddedTmpl ?? "",
            ChangeMode = mode,
            ChangeSignal = template.ChangeSignal is null or "" ? (mode == "signal" ? "SIGHUP" : "") : template.ChangeSignal.ToUpperInvariant(),
            ChangeScript = Canonicalize(template.ChangeScript),
            Once = template.Once ?? false,
            Splay = template.Splay ?? Duration.FromSeconds(5),
            Perms = template.Perms is null or "" ? "0644" : template.Perms,
            LeftDelim = template.LeftDelim is null or "" ? "{{" : template.LeftDelim,
            RightDelim = template.RightDelim is null or "" ? "}}" : template.RightDelim,
            Envvars = template.Envvars ?? false,
            ErrMissingKey = template.ErrMissingKey ?? false,
            VaultGrace = template.VaultGrace ?? Duration.Zero,
        };
    }

    // One file keeps its name; anything else is unpacked into the directory.
    private static string DefaultDestination(TaskArtifact artifact)
    {
        if (artifact.GetterMode != "file") return "local/";
        var source = (artifact.GetterSource ?? "").TrimEnd('/');
        return "local/" + source[(source.LastIndexOf('/') + 1)..];
    }

    private static ChangeScript? Canonicalize(ChangeScript? script) => script is null ? null : script with
    {
        Command = script.Command ?? "",
        Args = script.Args ?? [],
        Timeout = script.Timeout ?? Duration.FromSeconds(5),
        FailOnError = script.FailOnError ?? false,
        RunOnFirstRender = script.RunOnFirstRender ?? false,
    };
}
