using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Blocks;

internal static class ServiceBlocks
{
    private static readonly BlockSchema<CheckRestart> CheckRestart = new BlockSchema<CheckRestart>(new())
        .Int("limit", (restart, value) => restart with { Limit = value })
        .Duration("grace", (restart, value) => restart with { Grace = value })
        .Bool("ignore_warnings", (restart, value) => restart with { IgnoreWarnings = value });

    private static readonly BlockSchema<ServiceWeights> Weights = new BlockSchema<ServiceWeights>(new())
        .Int("passing", (weights, value) => weights with { Passing = value })
        .Int("warning", (weights, value) => weights with { Warning = value });

    private static readonly BlockSchema<ServiceCheck> Check = new BlockSchema<ServiceCheck>(new())
        .Text("name", (check, value) => check with { Name = value })
        .Text("type", (check, value) => check with { Type = value })
        .Text("command", (check, value) => check with { Command = value })
        .Texts("args", (check, value) => check with { Args = value })
        .Text("path", (check, value) => check with { Path = value })
        .Text("protocol", (check, value) => check with { Protocol = value })
        .Text("port", (check, value) => check with { PortLabel = value })
        .Bool("expose", (check, value) => check with { Expose = value })
        .Text("address_mode", (check, value) => check with { AddressMode = value })
        .Text("advertise", (check, value) => check with { Advertise = value })
        .Duration("interval", (check, value) => check with { Interval = value })
        .Duration("timeout", (check, value) => check with { Timeout = value })
        .Text("initial_status", (check, value) => check with { InitialStatus = value })
        .Text("notes", (check, value) => check with { Notes = value })
        .Text("tls_server_name", (check, value) => check with { TLSServerName = value })
        .Bool("tls_skip_verify", (check, value) => check with { TLSSkipVerify = value })
        .ListMap("header", (check, value) => check with { Header = value })
        .Text("method", (check, value) => check with { Method = value })
        .Text("body", (check, value) => check with { Body = value })
        .Block("check_restart", CheckRestart, (check, restart) => check with { CheckRestart = restart })
        .Text("grpc_service", (check, value) => check with { GRPCService = value })
        .Bool("grpc_use_tls", (check, value) => check with { GRPCUseTLS = value })
        .Text("task", (check, value) => check with { TaskName = value })
        .Int("success_before_passing", (check, value) => check with { SuccessBeforePassing = value })
        .Int("failures_before_critical", (check, value) => check with { FailuresBeforeCritical = value })
        .Int("failures_before_warning", (check, value) => check with { FailuresBeforeWarning = value })
        .Text("on_update", (check, value) => check with { OnUpdate = value });

    internal static readonly BlockSchema<Service> Service = new BlockSchema<Service>(new())
        .Text("name", (service, value) => service with { Name = value })
        .Texts("tags", (service, value) => service with { Tags = value })
        .Texts("canary_tags", (service, value) => service with { CanaryTags = value })
        .Bool("enable_tag_override", (service, value) => service with { EnableTagOverride = value })
        .Text("port", (service, value) => service with { PortLabel = value })
        .Text("address_mode", (service, value) => service with { AddressMode = value })
        .Text("address", (service, value) => service with { Address = value })
        .Map("tagged_addresses", (service, value) => service with { TaggedAddresses = value })
        .Text("task", (service, value) => service with { TaskName = value })
        .Text("on_update", (service, value) => service with { OnUpdate = value })
        .Text("provider", (service, value) => service with { Provider = value })
        .Text("cluster", (service, value) => service with { Cluster = value }, Notes.Paid)
        .Text("kind", (service, value) => service with { Kind = value })
        .Map("meta", (service, value) => service with { Meta = value })
        .Map("canary_meta", (service, value) => service with { CanaryMeta = value })
        .Block("weights", Weights, (service, weights) => service with { Weights = weights })
        .Blocks("check", Check, (service, checks) => service with { Checks = checks })
        .Block("check_restart", CheckRestart, (service, restart) => service with { CheckRestart = restart })
        .Block("connect", ConnectBlocks.Connect, (service, connect) => service with { Connect = connect })
        .Block("identity", TaskBlocks.Identity, (service, identity) => service with { Identity = identity });
}
