using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Monitoring;

/// <summary>Follows the allocations of an evaluation until none is pending, or for a minute.</summary>
internal sealed class AllocationMonitor(Call call, ProgressLines lines, bool verbose)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, string> _statuses = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string, long)> _events = [];

    /// <summary>False when an allocation failed.</summary>
    internal async Task<bool> FollowAsync(Evaluation eval, CancellationToken cancellation)
    {
        var start = call.Around.Clock.GetTimestamp();
        await foreach (var answer in Watch.AnswersAsync(
            call.Around.Clock, options => call.Client.Evaluations.AllocationsAsync(eval.ID, options, cancellation), cancellation))
        {
            var allocations = answer.OrderBy(alloc => alloc.Name, StringComparer.Ordinal).ToList();
            foreach (var alloc in allocations) Tell(eval, alloc);
            var pending = allocations.Count(IsPending);
            if (pending == 0) return allocations.All(alloc => alloc.ClientStatus is not (AllocClientStatus.Failed or AllocClientStatus.Lost));
            if (call.Around.Clock.GetElapsedTime(start) > Patience)
            {
                lines.Line($"{pending} of {allocations.Count} allocations have not started within {Patience.TotalSeconds:0}s; they go on trying");
                lines.Line($"'holdfast job status {eval.JobID}' shows how they do");
                return true;
            }
            lines.Transient($"{allocations.Count - pending} of {allocations.Count} allocations have started");
        }
        throw new InvalidOperationException("a watch ended by itself");
    }

    private static bool IsPending(AllocationListStub alloc) => alloc is { ClientStatus: AllocClientStatus.Pending, DesiredStatus: AllocDesiredStatus.Run };

    private void Tell(Evaluation eval, AllocationListStub alloc)
    {
        var id = Ids.Of(alloc.ID, verbose);
        if (!_statuses.TryGetValue(alloc.ID, out var before))
        {
            var isOlder = alloc.CreateIndex < eval.CreateIndex;
            lines.Line($"Allocation \"{id}\" {(isOlder ? "modified" : "created")}: node \"{Node(alloc)}\", group \"{alloc.TaskGroup}\"");
            before = isOlder ? alloc.ClientStatus : AllocClientStatus.Pending;
        }
        if (before != alloc.ClientStatus) lines.Line($"Allocation \"{id}\" status changed: \"{before}\" -> \"{alloc.ClientStatus}\"{Reason(alloc)}");
        _statuses[alloc.ID] = alloc.ClientStatus;
        foreach (var (task, state) in alloc.TaskStates.OrEmpty()) TellEvents(eval, alloc, task, state);
    }

    /// <summary>What goes wrong in a task since the evaluation began; the ordinary course is left out.</summary>
    private void TellEvents(Evaluation eval, AllocationListStub alloc, string task, TaskState state)
    {
        foreach (var happened in state.Events.OrEmpty().Where(happened => happened.Time >= eval.CreateTime && IsTrouble(happened)))
            if (_events.Add((alloc.ID, task, happened.Time)))
                lines.Line($"Allocation \"{Ids.Of(alloc.ID, verbose)}\", task \"{task}\": {happened.Type}: {happened.DisplayMessage}");
    }

    private static bool IsTrouble(TaskEvent happened) => happened.FailsTask || happened.Type is TaskEventType.DriverFailure or TaskEventType.SetupFailure
        or TaskEventType.Restarting or TaskEventType.NotRestarting || (happened.Type == TaskEventType.Terminated && happened.ExitCode != 0);

    private string Node(AllocationListStub alloc) => verbose || alloc.NodeName.Length == 0 ? Ids.Of(alloc.NodeID, verbose) : alloc.NodeName;

    private static string Reason(AllocationListStub alloc) => alloc.ClientDescription.Length > 0 ? $" ({alloc.ClientDescription})" : "";
}
