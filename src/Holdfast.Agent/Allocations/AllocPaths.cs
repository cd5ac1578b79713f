namespace Holdfast.Agent.Allocations;

/// <summary>The directories of an allocation, laid out as Nomad documents them.</summary>
internal sealed record AllocPaths(string Root)
{
    internal string Shared => Path.Combine(Root, "alloc");

    internal string Data => Path.Combine(Shared, "data");

    internal string Logs => Path.Combine(Shared, "logs");

    internal string Temporary => Path.Combine(Shared, "tmp");

    internal TaskPaths Of(string task) => new(this, Path.Combine(Root, task));
}

/// <summary>The directories of one task.</summary>
internal sealed record TaskPaths(AllocPaths Alloc, string Root)
{
    internal string Local => Path.Combine(Root, "local");

    internal string Secrets => Path.Combine(Root, "secrets");

    internal string Temporary => Path.Combine(Root, "tmp");

    /// <summary>For the agent and the supervisor only.</summary>
    internal string Private => Path.Combine(Root, "private");

    internal string SupervisorRecord => Path.Combine(Private, "supervisor");
}
