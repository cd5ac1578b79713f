using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Holdfast.Api.Logging;

/// <summary>
/// The agent's latest log lines, and all that follow for who watches. As a provider it has to be let through at every level: it takes
/// Information and above by itself, and what is below only while somebody watches for it.
/// </summary>
public sealed class LogRing(TimeProvider time) : ILoggerProvider
{
    private const int Kept = 256;
    private const int WatcherQueue = 1024;
    private const LogLevel Usual = LogLevel.Information;

    private readonly ConcurrentDictionary<string, RingLogger> _loggers = new(StringComparer.Ordinal);
    private readonly Queue<LogLine> _latest = new(Kept);
    private readonly Lock _gate = new();
    private ImmutableArray<Watcher> _watchers = [];

    /// <summary>The lowest level that anybody wants now.</summary>
    internal LogLevel Lowest { get; private set; } = Usual;

    public ILogger CreateLogger(string categoryName) => _loggers.GetOrAdd(categoryName, static (category, ring) => new(ring, category), this);

    /// <summary>The latest lines of at least that level, then each as it comes. A reader that is too slow misses the oldest of its queue.</summary>
    public async IAsyncEnumerable<LogLine> WatchAsync(LogLevel level, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var watcher = Join(level);
        try
        {
            await foreach (var line in watcher.Lines.Reader.ReadAllAsync(cancellation)) yield return line;
        }
        finally
        {
            Leave(watcher);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var watcher in _watchers) watcher.Lines.Writer.TryComplete();
            _watchers = [];
        }
    }

    internal void Add(LogLevel level, string category, string message)
    {
        var stamp = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var line = new LogLine(level, $"{stamp} [{LogLevels.Label(level)}] {category}: {message}\n");
        lock (_gate)
        {
            if (_latest.Count == Kept) _latest.Dequeue();
            if (level >= Usual) _latest.Enqueue(line);
            foreach (var watcher in _watchers)
                if (level >= watcher.Level) watcher.Lines.Writer.TryWrite(line);
        }
    }

    private Watcher Join(LogLevel level)
    {
        var lines = Channel.CreateBounded<LogLine>(new BoundedChannelOptions(WatcherQueue) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        var watcher = new Watcher(level, lines);
        lock (_gate)
        {
            foreach (var line in _latest.Where(line => line.Level >= level)) lines.Writer.TryWrite(line);
            Watch(_watchers.Add(watcher));
        }
        return watcher;
    }

    private void Leave(Watcher watcher)
    {
        lock (_gate) Watch(_watchers.Remove(watcher));
    }

    private void Watch(ImmutableArray<Watcher> watchers)
    {
        _watchers = watchers;
        Lowest = watchers.Select(watcher => watcher.Level).Append(Usual).Min();
    }

    private sealed record Watcher(LogLevel Level, Channel<LogLine> Lines);
}

/// <summary>A line of the log, with its end of line.</summary>
public sealed record LogLine(LogLevel Level, string Text);
