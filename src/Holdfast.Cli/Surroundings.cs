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
    public static Surroundings OfProcess()
    {
        var (inTerminal, outTerminal, errorTerminal) = (!Console.IsInputRedirected, !Console.IsOutputRedirected, !Console.IsErrorRedirected);
        var output = outTerminal ? Terminal(1, FileAccess.Write) : Console.OpenStandardOutput();
        var error = errorTerminal ? Terminal(2, FileAccess.Write) : Console.OpenStandardError();
        return new()
        {
            OutBytes = output,
            ErrorBytes = error,
            In = inTerminal ? Terminal(0, FileAccess.Read) : Console.OpenStandardInput(),
            Out = Writer(output),
            Error = Writer(error),
            OutIsTerminal = outTerminal,
            ErrorIsTerminal = errorTerminal,
            InIsTerminal = inTerminal,
            Environment = Variables(),
            Directory = System.Environment.CurrentDirectory,
        };
    }

    /// <summary>The first of these environment variables that is set and not empty, with its name.</summary>
    internal (string Name, string Value)? Variable(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Environment.TryGetValue(name, out var value) && value.Length > 0) return (name, value);
        return null;
    }

    /// <summary>A path as the user gave it, made absolute.</summary>
    internal string Path(string given) => System.IO.Path.GetFullPath(given, Directory);

    /// <summary>Console's own streams would set the terminal up for line editing, with echo, and print control codes.</summary>
    private static FileStream Terminal(int descriptor, FileAccess access) => new(new SafeFileHandle(descriptor, ownsHandle: false), access, bufferSize: 0);

    private static TextWriter Writer(Stream stream) => TextWriter.Synchronized(new StreamWriter(stream) { AutoFlush = true });

    private static Dictionary<string, string> Variables() => System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
}
