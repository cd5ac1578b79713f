namespace Holdfast.Agent.Fingerprints;

internal static class DriverFingerprint
{
    internal static NodeFacts Add(NodeFacts facts, FingerprintSetting setting)
    {
        var drivers = setting.Drivers.ToValueMap(driver => driver.Name, driver => driver.Fingerprint());
        return (facts with { Drivers = drivers }).With(
            [.. drivers.Where(driver => driver.Value.Detected).SelectMany(driver => driver.Value.Attributes.OrEmpty()).Select(entry => (entry.Key, (string?)entry.Value))]);
    }
}
