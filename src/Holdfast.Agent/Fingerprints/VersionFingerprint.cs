namespace Holdfast.Agent.Fingerprints;

internal static class VersionFingerprint
{
    /// <summary>The line of Nomad whose job files and API this agent speaks; job files constrain nodes by it.</summary>
    private const string NomadVersion = "1.11.0";

    internal static NodeFacts Add(NodeFacts facts, FingerprintSetting setting) => facts.With(
        ("nomad.version", NomadVersion), ("holdfast.version", setting.Options.Version), ("nomad.advertise.address", setting.Options.HttpAddress));
}
