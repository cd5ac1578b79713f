namespace Holdfast.Agent.Environments;

/// <summary>The variables that tell a task its ports and addresses.</summary>
internal static class PortVariables
{
    internal static IEnumerable<KeyValuePair<string, string>> Of(TaskContext context)
    {
        var given = context.Alloc.AllocatedResources;
        var own = given?.Shared.Ports.OrEmpty().SelectMany(port => Group(port)) ?? [];
        var tasks = given?.Tasks.OrEmpty().SelectMany(task => Task(context, task.Key, task.Value)) ?? [];
        return own.Concat(tasks);
    }

    private static IEnumerable<KeyValuePair<string, string>> Group(PortMapping port)
    {
        var inside = port.To > 0 ? port.To : port.Value;
        foreach (var (prefix, number) in new[] { ("NOMAD_", inside), ("NOMAD_HOST_", port.Value), ("NOMAD_ALLOC_", inside) })
        {
            yield return new($"{prefix}IP_{port.Label}", port.HostIP);
            yield return new($"{prefix}PORT_{port.Label}", $"{number}");
            // The plain address is the one that others reach.
            yield return new($"{prefix}ADDR_{port.Label}", Address(port.HostIP, prefix == "NOMAD_" ? port.Value : number));
        }
    }

    // Ports asked for in a task's resources, the form before groups had networks: a task sees its own by label, and every task's by task and label.
    private static IEnumerable<KeyValuePair<string, string>> Task(TaskContext context, string task, AllocatedTaskResources resources) =>
        from network in resources.Networks.OrEmpty()
        from port in network.ReservedPorts.OrEmpty().Concat(network.DynamicPorts.OrEmpty())
        from label in task == context.Task.Name ? new[] { port.Label, $"{task}_{port.Label}" } : [$"{task}_{port.Label}"]
        from variable in Group(new() { Label = label, Value = port.Value, To = port.To, HostIP = network.IP })
        select variable;

    private static string Address(string ip, int port) => ip.Contains(':') ? $"[{ip}]:{port}" : $"{ip}:{port}";
}
