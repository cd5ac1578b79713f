using Microsoft.Extensions.Logging;

namespace Holdfast.Api.Logging;

/// <summary>Levels by the names that the API and the agent's configuration use.</summary>
public static class LogLevels
{
    private static readonly (string Name, string Label, LogLevel Level)[] s_levels =
    [
        ("trace", "TRACE", LogLevel.Trace),
        ("debug", "DEBUG", LogLevel.Debug),
        ("info", "INFO", LogLevel.Information),
        ("warn", "WARN", LogLevel.Warning),
        ("error", "ERROR", LogLevel.Error),
        ("off", "OFF", LogLevel.None),
    ];

    /// <summary>Null when there is no such level.</summary>
    public static LogLevel? Parse(string name)
    {
        foreach (var row in s_levels)
            if (row.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return row.Level;
        return null;
    }

    public static string Names { get; } = string.Join(", ", s_levels.Select(row => row.Name));

    internal static string Label(LogLevel level) => level == LogLevel.Critical ? "ERROR" : s_levels.First(row => row.Level == level).Label;
}
