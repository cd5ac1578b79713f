namespace Holdfast.Model.Jobs;

/// <summary>A file or environment rendered on the node.</summary>
public sealed record Template
{
    public string? SourcePath { get; init; }
    public string? DestPath { get; init; }
    public string? EmbeddedTmpl { get; init; }
    public string? ChangeMode { get; init; }
    public ChangeScript? ChangeScript { get; init; }
    public string? ChangeSignal { get; init; }
    public bool? Once { get; init; }
    public Duration? Splay { get; init; }
    public string? Perms { get; init; }
    public int? Uid { get; init; }
    public int? Gid { get; init; }
    public string? LeftDelim { get; init; }
    public string? RightDelim { get; init; }
    public bool? Envvars { get; init; }
    public Duration? VaultGrace { get; init; }
    public WaitConfig? Wait { get; init; }
    public bool? ErrMissingKey { get; init; }
}
