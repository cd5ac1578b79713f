using System.Globalization;

namespace Holdfast.Scheduling.Ports;

/// <summary>Comma-separated ports and ranges such as "22,8000-8100", as node configurations write them. What is not a port is passed over.</summary>
internal static class PortRanges
{
    internal static IEnumerable<int> Parse(string text)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var bounds = part.Split('-', 2, StringSplitOptions.TrimEntries);
            if (!TryPort(bounds[0], out var first) || !TryPort(bounds[^1], out var last)) continue;
            for (var port = first; port <= last; port++) yield return port;
        }
    }

    private static bool TryPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535;
}
