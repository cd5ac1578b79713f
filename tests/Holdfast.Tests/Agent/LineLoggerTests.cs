using System.Text.Json;
using Holdfast.Agent;
using Holdfast.Testing;
using Microsoft.Extensions.Logging;

namespace Holdfast.Tests.Agent;

public class LineLoggerTests
{
    [Fact]
    public void A_line_has_time_level_category_and_message()
    {
        Assert.Equal("2030-01-01T00:00:00.000Z WARN  x: disk 7\n", Written(json: false, log => log.LogWarning("disk {Number}", 7)));
        Assert.StartsWith("2030-01-01T00:00:00.000Z ERROR x: it failed\nSystem.IO.IOException: no", Written(json: false, log => log.LogError(new IOException("no"), "it failed")), StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_it_is_one_object_a_line()
    {
        var entry = JsonDocument.Parse(Written(json: true, log => log.LogInformation("a \"quoted\"\nword"))).RootElement;
        Assert.Equal("info", entry.GetProperty("@level").GetString());
        Assert.Equal("a \"quoted\"\nword", entry.GetProperty("@message").GetString());
    }

    [Fact]
    public void Below_the_level_nothing_is_written() => Assert.Equal("", Written(json: false, log => log.LogDebug("quiet")));

    private static string Written(bool json, Action<ILogger> act)
    {
        var text = new StringWriter { NewLine = "\n" };
        using var provider = new LineLoggerProvider(text, json, new VirtualTime(), level => level >= LogLevel.Information);
        act(provider.CreateLogger("x"));
        return text.ToString();
    }
}
