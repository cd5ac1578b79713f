using System.Text.RegularExpressions;

namespace Holdfast.JobSpec.Validation;

/// <summary>Workload identities.</summary>
internal static partial class IdentityRules
{
    internal static readonly RuleTable<Scope<WorkloadIdentity>> Table = new RuleTable<Scope<WorkloadIdentity>>()
        .Error(
            "name",
            identity => !Name().IsMatch(identity.Block.Name),
            identity => $"is \"{identity.Block.Name}\"; use up to 128 letters, digits, dashes and underscores")
        .OneOf("change_mode", identity => identity.Block.ChangeMode, "noop", "restart", "signal")
        .Error(
            "change_signal",
            identity => identity.Block is { ChangeMode: "signal" } && !Signals.IsKnown(identity.Block.ChangeSignal),
            identity => Signals.Fault(identity.Block.ChangeSignal))
        .Error("ttl", identity => identity.Block.TTL < Duration.Zero, "must not be negative")
        .Error("filepath", identity => Words.Escapes(identity.Block.Filepath), "must not lead out of the task directory");

    [GeneratedRegex("^[A-Za-z0-9_-]{1,128}$")]
    private static partial Regex Name();
}

/// <summary>Secrets read before a task starts.</summary>
internal static class SecretRules
{
    internal static readonly RuleTable<Scope<Secret>> Table = new RuleTable<Scope<Secret>>()
        .Error("provider", secret => secret.Block.Provider.Length == 0, "is missing; it is \"nomad\", \"vault\", or the name of a plugin")
        .Error("path", secret => secret.Block.Path.Length == 0, "is missing; say where the secret is kept");
}

/// <summary>Commands that operators may run in a task.</summary>
internal static partial class ActionRules
{
    internal static readonly RuleTable<Scope<JobAction>> Table = new RuleTable<Scope<JobAction>>()
        .Error("", action => !Name().IsMatch(action.Block.Name), "needs a name of up to 128 letters, digits, dashes, dots and underscores")
        .Error("command", action => action.Block.Command.Length == 0, "is missing; name the command to run");

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,128}$")]
    private static partial Regex Name();
}
