using System.CommandLine;
using Holdfast.Cli.Allocations;
using Holdfast.Cli.Allocations.Exec;
using Holdfast.Cli.Completion;
using Holdfast.Cli.Evaluations;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.JobFiles;
using Holdfast.Cli.Jobs;
using Holdfast.Cli.Nodes;
using Holdfast.Cli.Operating;

namespace Holdfast.Cli;

/// <summary>Which commands there are and under which names; those of everyday use stand at the top as well.</summary>
internal static class CommandTree
{
    internal static IEnumerable<Command> Of(CommandContext context, RootCommand root) =>
    [
        Group(context, "job", "Run, change, show and stop jobs", Job(context)),
        Group(context, "alloc", "Look into allocations and act on them", Alloc(context)),
        Group(context, "node", "Show nodes and take them out of use", new NodeStatusCommand(context), new NodeEligibilityCommand(context),
            new NodeDrainCommand(context)),
        Group(context, "eval", "Show evaluations", new EvalStatusCommand(context), new EvalListCommand(context)),
        Group(context, "system", "Tidy up the cluster's state", new SystemGcCommand(context),
            Group(context, "reconcile", "Count anew what is counted", new SystemReconcileSummariesCommand(context))),
        Group(context, "server", "Show the servers", new ServerMembersCommand(context)),
        Group(context, "operator", "Settings of the cluster, and its API", new OperatorApiCommand(context),
            Group(context, "scheduler", "Settings of the scheduler", new SchedulerGetConfigCommand(context), new SchedulerSetConfigCommand(context))),
        Group(context, "event", "What happens in the cluster", new EventStreamCommand(context)),
        new StatusCommand(context, StatusByKind(context)),
        .. Everyday(context),
        new AgentInfoCommand(context),
        new FmtCommand(context),
        new MonitorCommand(context),
        new UiCommand(context),
        new VersionCommand(context),
        CompletionCommands.Create(context, root),
    ];

    private static Command[] Job(CommandContext context) =>
    [
        new JobRunCommand(context), new JobPlanCommand(context), new JobStatusCommand(context), new JobStopCommand(context), new JobInspectCommand(context),
        new JobHistoryCommand(context), new JobValidateCommand(context), new JobInitCommand(context), new JobAllocsCommand(context),
        new JobEvalCommand(context),
        new JobDispatchCommand(context), new JobRevertCommand(context), new JobScaleCommand(context),
        Group(context, "periodic", "Periodic jobs", new JobPeriodicForceCommand(context)),
    ];

    private static Command[] Alloc(CommandContext context) =>
    [
        new AllocStatusCommand(context), new AllocLogsCommand(context), new AllocExecCommand(context), new AllocRestartCommand(context),
        new AllocStopCommand(context), new AllocSignalCommand(context), new AllocFsCommand(context),
    ];

    /// <summary>The short names that Nomad has too.</summary>
    private static Command[] Everyday(CommandContext context) =>
    [
        new JobRunCommand(context), new JobPlanCommand(context), new JobStopCommand(context), new JobValidateCommand(context), new JobInitCommand(context),
        new JobInspectCommand(context), new AllocLogsCommand(context), new AllocExecCommand(context), new AllocFsCommand(context),
    ];

    private static Dictionary<string, Command> StatusByKind(CommandContext context) => new(StringComparer.Ordinal)
    {
        [SearchContext.Jobs] = new JobStatusCommand(context),
        [SearchContext.Allocations] = new AllocStatusCommand(context),
        [SearchContext.Evaluations] = new EvalStatusCommand(context),
        [SearchContext.Nodes] = new NodeStatusCommand(context),
    };

    private static CommandGroup Group(CommandContext context, string name, string description, params ReadOnlySpan<Command> commands) =>
        new(context, name, description, commands);
}
