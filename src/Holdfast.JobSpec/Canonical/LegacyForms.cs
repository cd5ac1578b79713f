namespace Holdfast.JobSpec.Canonical;

/// <summary>
/// Moves what older job files say elsewhere to where it is said today: networks of tasks become the group's, and the disconnect settings
/// of a group become its disconnect block. Where both forms are used the old one stays, so that validation can point at it.
/// </summary>
internal static class LegacyForms
{
    internal static TaskGroup Modern(TaskGroup group) => WithTaskNetworks(WithDisconnect(group));

    private static TaskGroup WithDisconnect(TaskGroup group)
    {
        if (group.Disconnect is not null) return group;
        if (group is { MaxClientDisconnect: null, StopAfterClientDisconnect: null, PreventRescheduleOnLost: null }) return group;
        return group with
        {
            Disconnect = new()
            {
                LostAfter = group.MaxClientDisconnect,
                StopOnClientAfter = group.StopAfterClientDisconnect,
                Replace = !(group.PreventRescheduleOnLost ?? false),
            },
            MaxClientDisconnect = null,
            StopAfterClientDisconnect = null,
            PreventRescheduleOnLost = null,
        };
    }

    // The ports of all tasks go to one network, since all tasks of a group share its addresses. Two tasks that use the same label keep
    // both ports, which validation then reports: one port cannot serve two processes.
    private static TaskGroup WithTaskNetworks(TaskGroup group)
    {
        var legacy = group.Tasks.OrEmpty().SelectMany(task => (task.Resources?.Networks).OrEmpty()).ToList();
        if (legacy.Count == 0) return group;
        var network = group.Networks is { Count: > 0 } networks ? networks[0] : new NetworkResource { MBits = legacy[0].MBits, Mode = legacy[0].Mode };
        network = network with
        {
            ReservedPorts = network.ReservedPorts.OrEmpty().Concat(legacy.SelectMany(old => old.ReservedPorts.OrEmpty())).ToValueList(),
            DynamicPorts = network.DynamicPorts.OrEmpty().Concat(legacy.SelectMany(old => old.DynamicPorts.OrEmpty())).ToValueList(),
        };
        return group with
        {
            Networks = group.Networks.OrEmpty().Skip(1).Prepend(network).ToValueList(),
            Tasks = group.Tasks?.Select(WithoutNetworks).ToValueList(),
        };
    }

    private static JobTask WithoutNetworks(JobTask task) =>
        task.Resources?.Networks is null ? task : task with { Resources = task.Resources with { Networks = null } };
}
