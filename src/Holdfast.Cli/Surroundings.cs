using System.Collections;
using Microsoft.Win32.SafeHandles;

namespace Holdfast.Cli;

/// <summary>What commands touch beside the API: the streams, the environment, the clock, the folder that relative paths start from.</summary>
public sealed record Surroundings
{
    public required Stream OutBytes { get; init; }
    public required Stream ErrorBytes { get; init; }
    public required Stream In { get; init; }
    /// <summary>Text over <see cref="OutBytes"/>, flushed with each write.</summary>
    public required TextWriter Out { get; init; }
    /// <summary>Text over <see cref="ErrorBytes"/>, flushed with each write.</summary>
    public required TextWriter Error { get; init; }
    public bool OutIsTerminal { get; init; }
    public bool ErrorIsTerminal { get; init; }
    public bool InIsTerminal { get; init; }
    public required IReadOnlyDictionary<string, string> Environment { get; init; }
    public TimeProvider Clock { get; init; } = TimeProvider.System;
    public required string Directory { get; init; }

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess() => new()
    {
        OutBytes = Console.OpenStandardOutput(),
        ErrorBytes = Console.OpenStandardError(),
        In = OpenInput(),
        Out = Console.Out,
        Error = Console.Error,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        InIsTerminal = !Console.IsInputRedirected,
        Environment = Variables(),
        Directory = System.Environment.CurrentDirectory,
    };

    /// <summary>The first of these environment variables that is set and not empty, with its name.</summary>
    internal (string Name, string Value)? Variable(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Environment.TryGetValue(name, out var value) && value.Length > 0) return (name, value);
        return null;
    }

    /// <summary>A path as the user gave it, made absolute.</summary>
    internal string Path(string given) => System.IO.Path.GetFullPath(given, Directory);

    /// <summary>
    /// Of a terminal each key as it comes: the console's own stream edits lines, echoes them and takes Ctrl-C for itself, also where the
    /// terminal was told to do none of that.
    /// </summary>
    private static Stream OpenInput() =>
        Console.IsInputRedirected ? Console.OpenStandardInput() : new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);

    private static Dictionary<string, string> Variables() => System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
}
