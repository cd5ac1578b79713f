namespace Holdfast.Agent.Fingerprints;

internal static class VersionFingerprint
{
    /// <summary>The line of Nomad whose job files and API this agent speaks; job files constrain nodes by it.</summary>
    private const string NomadVersion = "1.11.0";

    /// <remarks>The path lets a job run this very program, as the whoami example does.</remarks>
    internal static NodeFacts Add(NodeFacts facts, FingerprintSetting setting) => facts.With(
        ("nomad.version", NomadVersion), ("holdfast.version", setting.Options.Version), ("nomad.advertise.address", setting.Options.HttpAddress),
        ("unique.holdfast.path", Environment.ProcessPath ?? ""));
}
