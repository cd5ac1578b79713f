using System.Runtime.InteropServices;

namespace Holdfast.Agent.Native;

/// <summary>A program to start in a session of its own, with exactly these arguments, variables and descriptors, and every signal at its default.</summary>
/// <param name="Path">Absolute path of the program.</param>
/// <param name="Arguments">With argument zero first.</param>
internal sealed record SpawnRequest(
    string Path, IReadOnlyList<string> Arguments, IEnumerable<KeyValuePair<string, string>> Environment, string Directory, IReadOnlyList<SpawnDescriptor> Descriptors);

/// <summary>What a descriptor of the new process is.</summary>
internal abstract record SpawnDescriptor(int Number);

/// <summary>Opened by the new process itself, after it has become session leader; so a terminal becomes its controlling terminal.</summary>
internal sealed record OpenedDescriptor(int Number, string Path, int Flags) : SpawnDescriptor(Number);

/// <summary>A copy of one of the agent's own.</summary>
internal sealed record CopiedDescriptor(int Number, int Source) : SpawnDescriptor(Number);

/// <summary>Starts processes by posix_spawn, which costs no copy of the agent's address space.</summary>
internal static unsafe class Spawning
{
    // POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID: .NET ignores SIGPIPE, and a task must not inherit that.
    private const short Flags = 0x04 | 0x08 | 0x80;
    // glibc: posix_spawnattr_t has 336 bytes, posix_spawn_file_actions_t 80, sigset_t 128.
    private const int StructureSize = 512;

    /// <returns>The pid, or the error number of the C library.</returns>
    internal static (int Pid, int Error) Start(SpawnRequest request)
    {
        var attributes = stackalloc byte[StructureSize];
        var actions = stackalloc byte[StructureSize];
        Libc.SpawnAttributesInit(attributes);
        Libc.FileActionsInit(actions);
        using var arguments = new NativeStrings(request.Arguments);
        using var environment = new NativeStrings(request.Environment.Select(variable => $"{variable.Key}={variable.Value}"));
        try
        {
            SetSignals(attributes);
            Describe(actions, request);
            var error = Libc.Spawn(out var pid, request.Path, actions, attributes, arguments.Pointer, environment.Pointer);
            return (pid, error);
        }
        finally
        {
            Libc.FileActionsDestroy(actions);
            Libc.SpawnAttributesDestroy(attributes);
        }
    }

    private static void SetSignals(byte* attributes)
    {
        var set = stackalloc byte[StructureSize];
        Libc.SpawnAttributesSetFlags(attributes, Flags);
        Libc.SignalSetEmpty(set);
        Libc.SpawnAttributesSetMask(attributes, set);
        Libc.SignalSetFill(set);
        Libc.SpawnAttributesSetDefaults(attributes, set);
    }

    private static void Describe(byte* actions, SpawnRequest request)
    {
        Libc.FileActionsAddChangeDirectory(actions, request.Directory);
        foreach (var descriptor in request.Descriptors)
        {
            _ = descriptor switch
            {
                OpenedDescriptor opened => Libc.FileActionsAddOpen(actions, opened.Number, opened.Path, opened.Flags, 0x1A4 /* 0644 */),
                CopiedDescriptor copied => Libc.FileActionsAddDup2(actions, copied.Source, copied.Number),
                _ => throw new InvalidOperationException($"unknown descriptor {descriptor}"),
            };
        }
    }
}
