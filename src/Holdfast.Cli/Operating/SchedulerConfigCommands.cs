using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Operating;

/// <summary>holdfast operator scheduler get-config.</summary>
internal sealed class SchedulerGetConfigCommand : ApiCommand
{
    private readonly Shape _shape = new();

    internal SchedulerGetConfigCommand(CommandContext context)
        : base(context, "get-config", "Show how the scheduler is set") => Add(_shape.Options);

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var answer = await call.Client.Operator.SchedulerConfigurationAsync(cancellation);
        if (_shape.Write(call, answer)) return ExitCodes.Success;
        var now = answer.SchedulerConfig ?? new();
        new Fields()
            .Add("Scheduler Algorithm", now.SchedulerAlgorithm)
            .Add("Memory Oversubscription", Text(now.MemoryOversubscriptionEnabled))
            .Add("Reject Job Registration", Text(now.RejectJobRegistration))
            .Add("Pause Eval Broker", Text(now.PauseEvalBroker))
            .Add("Preemption System Scheduler", Text(now.PreemptionConfig.SystemSchedulerEnabled))
            .Add("Preemption Service Scheduler", Text(now.PreemptionConfig.ServiceSchedulerEnabled))
            .Add("Preemption Batch Scheduler", Text(now.PreemptionConfig.BatchSchedulerEnabled))
            .Add("Preemption SysBatch Scheduler", Text(now.PreemptionConfig.SysBatchSchedulerEnabled))
            .Add("Modify Index", $"{now.ModifyIndex}")
            .Write(call.Out, call.Paint);
        return ExitCodes.Success;
    }

    private static string Text(bool flag) => flag ? "true" : "false";
}

/// <summary>holdfast operator scheduler set-config: changes what is given, keeps the rest.</summary>
internal sealed class SchedulerSetConfigCommand : ApiCommand
{
    private readonly Option<long?> _checkIndex = Flags.Number("check-index", "index", "Change only when the settings still have this modify index");
    private readonly Option<string?> _algorithm = Flags.Text("scheduler-algorithm", "name", "binpack or spread");
    private readonly Option<bool?> _oversubscription = Flag("memory-oversubscription", "Let tasks use more memory than set aside, up to memory_max");
    private readonly Option<bool?> _reject = Flag("reject-job-registration", "Take no new jobs but from management tokens");
    private readonly Option<bool?> _pause = Flag("pause-eval-broker", "Leave evaluations waiting");
    private readonly Option<bool?> _system = Flag("preempt-system-scheduler", "System jobs may preempt");
    private readonly Option<bool?> _service = Flag("preempt-service-scheduler", "Service jobs may preempt");
    private readonly Option<bool?> _batch = Flag("preempt-batch-scheduler", "Batch jobs may preempt");
    private readonly Option<bool?> _sysBatch = Flag("preempt-sysbatch-scheduler", "System batch jobs may preempt");

    internal SchedulerSetConfigCommand(CommandContext context)
        : base(context, "set-config", "Change how the scheduler is set")
    {
        Examples = ["operator scheduler set-config -scheduler-algorithm spread", "operator scheduler set-config -memory-oversubscription=true"];
        Add(_checkIndex, _algorithm, _oversubscription, _reject, _pause, _system, _service, _batch, _sysBatch);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var now = (await call.Client.Operator.SchedulerConfigurationAsync(cancellation)).SchedulerConfig ?? new();
        var wanted = now with
        {
            SchedulerAlgorithm = call.Get(_algorithm) ?? now.SchedulerAlgorithm,
            MemoryOversubscriptionEnabled = call.Get(_oversubscription) ?? now.MemoryOversubscriptionEnabled,
            RejectJobRegistration = call.Get(_reject) ?? now.RejectJobRegistration,
            PauseEvalBroker = call.Get(_pause) ?? now.PauseEvalBroker,
            PreemptionConfig = now.PreemptionConfig with
            {
                SystemSchedulerEnabled = call.Get(_system) ?? now.PreemptionConfig.SystemSchedulerEnabled,
                ServiceSchedulerEnabled = call.Get(_service) ?? now.PreemptionConfig.ServiceSchedulerEnabled,
                BatchSchedulerEnabled = call.Get(_batch) ?? now.PreemptionConfig.BatchSchedulerEnabled,
                SysBatchSchedulerEnabled = call.Get(_sysBatch) ?? now.PreemptionConfig.SysBatchSchedulerEnabled,
            },
        };
        // What was read is what is changed: someone else's change in between must not be undone.
        var answer = await call.Client.Operator.SetSchedulerConfigurationAsync(wanted, call.Get(_checkIndex) ?? now.ModifyIndex, cancellation);
        if (!answer.Updated)
            throw new CommandException("Someone else changed the settings meanwhile; look at them with 'operator scheduler get-config' and try again.");
        call.Line("Scheduler configuration updated");
        return ExitCodes.Success;
    }

    private static Option<bool?> Flag(string name, string description) =>
        new($"-{name}", $"--{name}") { Description = description, HelpName = "true|false", Arity = ArgumentArity.ExactlyOne };
}
