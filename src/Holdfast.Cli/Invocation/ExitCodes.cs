namespace Holdfast.Cli.Invocation;

/// <summary>Exit codes as Nomad documents them for its commands.</summary>
internal static class ExitCodes
{
    internal const int Success = 0;
    internal const int Error = 1;
    /// <summary>job run: registered, but something could not be placed.</summary>
    internal const int NotPlaced = 2;
    /// <summary>job plan: allocations would be created or destroyed.</summary>
    internal const int PlanChanges = 1;
    internal const int PlanError = 255;
    /// <summary>Ended by Ctrl-C, as shells count it.</summary>
    internal const int Interrupted = 130;
}
