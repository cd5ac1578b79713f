namespace Holdfast.JobSpec.Validation;

internal static class CheckRules
{
    private static readonly Duration Shortest = Duration.FromSeconds(1);

    internal static readonly RuleTable<Scope<CheckRestart>> Restart = new RuleTable<Scope<CheckRestart>>()
        .Error("limit", restart => restart.Block.Limit < 0, "must not be negative")
        .Error("grace", restart => restart.Block.Grace < Duration.Zero, "must not be negative");

    internal static readonly RuleTable<CheckScope> Table = new RuleTable<CheckScope>()
        .Error("type", check => check.Check.Type.Length == 0, "is missing; it is \"http\", \"tcp\", \"grpc\" or \"script\"")
        .OneOf("type", check => check.Check.Type, "http", "tcp", "grpc", "script")
        .Error(
            "type",
            check => check is { Of.Service.Provider: "nomad", Check.Type: "script" or "grpc" },
            check => $"cannot be \"{check.Check.Type}\" in a service of provider \"nomad\"; use \"http\" or \"tcp\"")
        .Error(
            "interval",
            check => check.Check.Interval < Shortest,
            check => check.Check.Interval == Duration.Zero ? "is missing; say how often to check, such as \"10s\"" : $"is {check.Check.Interval}; it must be at least {Shortest}")
        .Error(
            "timeout",
            check => check.Check.Timeout < Shortest,
            check => check.Check.Timeout == Duration.Zero ? "is missing; say how long a check may take, such as \"2s\"" : $"is {check.Check.Timeout}; it must be at least {Shortest}")
        .Error("path", check => check.Check is { Type: "http", Path: "" }, "is missing; an http check needs one, such as \"/health\"")
        .Error(
            "path",
            check => check.Check is { Type: "http", Path.Length: > 0 } && IsAbsolute(check.Check.Path),
            check => $"is \"{check.Check.Path}\"; write only what follows the address, such as \"/health\"")
        .OneOf("protocol", check => check.Check.Type == "http" ? check.Check.Protocol : "", "http", "https")
        .Error("command", check => check.Check is { Type: "script", Command: "" }, "is missing; a script check needs one")
        .Error(
            "task",
            check => check is { Check: { Type: "script", TaskName: "" }, Of: { Task: null, Service.TaskName: "" } },
            "is missing; a script check of a group's service runs inside one of its tasks")
        .Error(
            "task",
            check => check.Check.TaskName.Length > 0 && !ServiceRules.HasTask(check.Of, check.Check.TaskName),
            check => $"is \"{check.Check.TaskName}\", but the group has no such task")
        .OneOf("address_mode", check => check.Check.AddressMode, "host", "driver", "alloc", "alloc_ipv6")
        .OneOf("initial_status", check => check.Check.InitialStatus, "critical", "passing", "warning")
        .OneOf("on_update", check => check.Check.OnUpdate, "require_healthy", "ignore_warnings", "ignore")
        .Error(
            "port",
            check => NeedsPort(check.Check) && check.Check.PortLabel.Length == 0 && check.Of.Service is { PortLabel: "", Connect: null },
            "is missing, and the service has none either; name a port of the group's network")
        .Error(
            "port",
            check => NeedsPort(check.Check) && !Ports.IsKnown(check.Of, check.Check.PortLabel, check.Check.AddressMode),
            check => Ports.Fault(check.Of, check.Check.PortLabel))
        .Error("expose", check => check.Check.Expose && check.Of.Service.Connect?.SidecarService is null, "needs a connect block with a sidecar_service")
        .Error(
            "check_restart.ignore_warnings",
            check => check.Check is { OnUpdate: "ignore_warnings", CheckRestart: { Limit: > 0, IgnoreWarnings: false } },
            "must be true where on_update is \"ignore_warnings\"")
        .Parts(
            check => check.Check.CheckRestart is null || check.Of.Service.CheckRestart is not null ? [] : [new Scope<CheckRestart>(check.Check.CheckRestart, check.Path.Of("check_restart"))],
            Restart);

    private static bool NeedsPort(ServiceCheck check) => check.Type is "http" or "tcp" or "grpc";

    private static bool IsAbsolute(string path) => path.StartsWith("//", StringComparison.Ordinal) || path.Contains("://", StringComparison.Ordinal) && !path.StartsWith('/');
}
