using System.Text.RegularExpressions;

namespace Holdfast.JobSpec.Validation;

internal static partial class ServiceRules
{
    internal static readonly RuleTable<ServiceScope> Table = new RuleTable<ServiceScope>()
        .Error(
            "name",
            service => !Words.IsRuntime(service.Service.Name) && !Name().IsMatch(service.Service.Name),
            service => $"is \"{service.Service.Name}\"; use up to 63 letters, digits and dashes, with no dash at either end, so that it can be a DNS name")
        .OneOf("provider", service => service.Service.Provider, "consul", "nomad")
        .OneOf("address_mode", service => service.Service.AddressMode, "auto", "host", "driver", "alloc", "alloc_ipv6")
        .OneOf("on_update", service => service.Service.OnUpdate, "require_healthy", "ignore_warnings", "ignore")
        .Error(
            "port",
            service => !Ports.IsKnown(service, service.Service.PortLabel, service.Service.AddressMode),
            service => Ports.Fault(service, service.Service.PortLabel))
        .Error(
            "task",
            service => service.Task is null && service.Service.TaskName.Length > 0 && !HasTask(service, service.Service.TaskName),
            service => $"is \"{service.Service.TaskName}\", but the group has no such task")
        .Error("connect", service => service.Service is { Provider: "nomad", Connect: not null }, "needs provider = \"consul\"")
        .Error(
            "connect",
            service => service.Service.Connect is { } connect && Kinds(connect) != 1,
            "must have exactly one of native, sidecar_service and gateway")
        .Error(
            "connect",
            service => service is { Task: not null, Service.Connect: { Native: false } connect } && Kinds(connect) == 1,
            "with a sidecar or gateway belongs to a service of the group, not of a task; move the service block up")
        .Parts(
            service => service.Service.CheckRestart is null ? [] : [new Scope<CheckRestart>(service.Service.CheckRestart, service.Path.Of("check_restart"))],
            CheckRules.Restart)
        .Parts(service => service.Checks, CheckRules.Table);

    internal static bool HasTask(ServiceScope service, string name) => Words.IsRuntime(name) || service.Group.Group.Tasks.OrEmpty().Any(task => task.Name == name);

    private static int Kinds(ConsulConnect connect) => (connect.Native ? 1 : 0) + (connect.SidecarService is null ? 0 : 1) + (connect.Gateway is null ? 0 : 1);

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$")]
    private static partial Regex Name();
}
