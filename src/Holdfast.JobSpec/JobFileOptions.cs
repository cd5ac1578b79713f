using Holdfast.JobSpec.Variables;

namespace Holdfast.JobSpec;

/// <summary>What a job file sees of its surroundings.</summary>
public sealed record JobFileOptions
{
    /// <summary>No variables given, no environment, no files.</summary>
    public static JobFileOptions Default { get; } = new();

    /// <summary>Values of -var, name and text, in the order given.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Variables { get; init; } = [];

    /// <summary>Files of -var-file, in the order given.</summary>
    public IReadOnlyList<VariableFile> VariableFiles { get; init; } = [];

    /// <summary>Looks up an environment variable; asked for NOMAD_VAR_x and HOLDFAST_VAR_x of each declared variable x.</summary>
    public Func<string, string?>? Environment { get; init; }

    /// <summary>The folder against which file("…") and its family resolve; null refuses them, as a server must.</summary>
    public string? BaseDirectory { get; init; }

    /// <summary>Whether a -var for a variable that is not declared is an error.</summary>
    public bool Strict { get; init; } = true;
}
