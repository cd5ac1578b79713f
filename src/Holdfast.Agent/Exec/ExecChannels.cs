using Holdfast.Agent.Native;

namespace Holdfast.Agent.Exec;

/// <summary>The descriptors between agent and command: three pipes, or one terminal.</summary>
internal sealed class ExecChannels : IDisposable
{
    private readonly List<int> _ofCommand = [];
    private readonly HashSet<int> _ofAgent = [];

    private ExecChannels()
    {
    }

    internal Terminal? Terminal { get; private init; }

    /// <summary>-1 once closed.</summary>
    internal int Stdin { get; private set; }

    internal int Stdout { get; private init; }

    /// <summary>Null on a terminal, which mixes both.</summary>
    internal int? Stderr { get; private init; }

    internal IReadOnlyList<SpawnDescriptor> OfCommand { get; private init; } = [];

    internal static ExecChannels OfTerminal()
    {
        var terminal = Terminal.Open();
        var channels = new ExecChannels
        {
            Terminal = terminal,
            Stdin = terminal.Descriptor,
            Stdout = terminal.Descriptor,
            OfCommand = [.. Enumerable.Range(0, 3).Select(number => new OpenedDescriptor(number, terminal.Path, Libc.O_RDWR))],
        };
        channels._ofAgent.Add(terminal.Descriptor);
        return channels;
    }

    internal static ExecChannels OfPipes()
    {
        var (stdin, stdout, stderr) = (Descriptors.Pipe(), Descriptors.Pipe(), Descriptors.Pipe());
        var channels = new ExecChannels
        {
            Stdin = stdin.Write,
            Stdout = stdout.Read,
            Stderr = stderr.Read,
            OfCommand = [new CopiedDescriptor(0, stdin.Read), new CopiedDescriptor(1, stdout.Write), new CopiedDescriptor(2, stderr.Write)],
        };
        channels._ofCommand.AddRange([stdin.Read, stdout.Write, stderr.Write]);
        channels._ofAgent.UnionWith([stdin.Write, stdout.Read, stderr.Read]);
        return channels;
    }

    /// <summary>The command has its own copies; the agent's would keep the pipes from ending.</summary>
    internal void CloseOfCommand()
    {
        foreach (var descriptor in _ofCommand) Libc.Close(descriptor);
        _ofCommand.Clear();
    }

    internal void CloseStdin()
    {
        if (Stdin >= 0 && _ofAgent.Remove(Stdin)) Libc.Close(Stdin);
        Stdin = -1;
    }

    public void Dispose()
    {
        CloseOfCommand();
        foreach (var descriptor in _ofAgent) Libc.Close(descriptor);
        _ofAgent.Clear();
    }
}
