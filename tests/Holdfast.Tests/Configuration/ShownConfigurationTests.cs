using Holdfast.Agent;
using Holdfast.Configuration;

namespace Holdfast.Tests.Configuration;

public class ShownConfigurationTests
{
    [Fact]
    public void Tools_find_version_ports_and_durations_where_they_look()
    {
        var shown = ConfigurationJson.Show(new() { Client = new() { MaxKillTimeout = TimeSpan.FromSeconds(30) } }, "1.2.3").Parse();
        Assert.Equal("1.2.3", shown.GetProperty("Version").GetProperty("Version").GetString());
        Assert.False(shown.GetProperty("ACL").GetProperty("Enabled").GetBoolean());
        Assert.Equal(4646, shown.GetProperty("Ports").GetProperty("HTTP").GetInt32());
        Assert.Equal(30_000_000_000, shown.GetProperty("Client").GetProperty("MaxKillTimeout").GetInt64());
        Assert.Equal("dc1", shown.GetProperty("Datacenter").GetString());
    }
}
