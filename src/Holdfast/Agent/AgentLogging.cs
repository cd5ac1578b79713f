using Microsoft.Extensions.Logging;

namespace Holdfast.Agent;

/// <summary>
/// Logs to standard error, as lines or as JSON, at a level that can change while the agent runs. The factory is made by hand: the usual
/// builder brings a container that compiles code at run time, a sixth of the agent's whole start.
/// </summary>
internal sealed class AgentLogging : IDisposable
{
    private volatile int _least;

    public AgentLogging(string level, bool json, TimeProvider time, IEnumerable<ILoggerProvider> others)
    {
        SetLevel(level);
        var filter = new LoggerFilterOptions { MinLevel = LogLevel.Trace };
        // The web server's own categories say at INFO what its metrics say better.
        filter.Rules.Add(new(null, "Microsoft", LogLevel.Warning, null));
        Factory = new LoggerFactory([.. others, new LineLoggerProvider(Console.Error, json, time, at => (int)at >= _least)], filter);
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
}
