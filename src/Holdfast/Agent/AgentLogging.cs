using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Holdfast.Agent;

/// <summary>Logs to standard error, as lines or as JSON, at a level that can change while the agent runs.</summary>
internal sealed class AgentLogging : IDisposable
{
    private volatile int _least;

    public AgentLogging(string level, bool json, IEnumerable<ILoggerProvider> others)
    {
        SetLevel(level);
        Factory = LoggerFactory.Create(builder =>
        {
            builder.SetMinimumLevel(LogLevel.Trace);
            builder.AddFilter((provider, category, at) => Passes(provider, category, at));
            foreach (var other in others) builder.AddProvider(other);
            builder.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
            if (json) builder.AddJsonConsole(console => console.UseUtcTimestamp = true);
            else builder.AddSimpleConsole(Lines);
        });
    }

    public ILoggerFactory Factory { get; }

    public void SetLevel(string level) => _least = (int)(level.ToUpperInvariant() switch
    {
        "TRACE" => LogLevel.Trace,
        "DEBUG" => LogLevel.Debug,
        "WARN" => LogLevel.Warning,
        "ERROR" => LogLevel.Error,
        "OFF" => LogLevel.None,
        _ => LogLevel.Information,
    });

    public void Dispose() => Factory.Dispose();

    // The web server's own categories say at INFO what the access log says better; the monitor's ring takes everything and filters for each reader.
    private bool Passes(string? provider, string? category, LogLevel at) =>
        category?.StartsWith("Microsoft", StringComparison.Ordinal) == true
            ? at >= LogLevel.Warning
            : provider?.Contains("Console", StringComparison.Ordinal) != true || (int)at >= _least;

    private static void Lines(SimpleConsoleFormatterOptions console)
    {
        console.SingleLine = true;
        console.UseUtcTimestamp = true;
        console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
        console.ColorBehavior = Console.IsErrorRedirected ? LoggerColorBehavior.Disabled : LoggerColorBehavior.Default;
    }
}
