using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Holdfast.Agent;

/// <summary>Writes each log entry as one line of text, or as one JSON object, at once.</summary>
internal sealed class LineLoggerProvider(TextWriter to, bool json, TimeProvider time, Func<LogLevel, bool> passes) : ILoggerProvider
{
    private readonly Lock _gate = new();

    public ILogger CreateLogger(string categoryName) => new LineLogger(this, categoryName);

    public void Dispose()
    {
        // The writer is the caller's.
    }

    private void Write(LogLevel level, string category, string message, Exception? exception)
    {
        var at = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var line = json ? Json(at, Name(level), category, message, exception) : $"{at} {Name(level),-5} {category}: {message}{(exception is null ? "" : $"\n{exception}")}";
        lock (_gate) to.WriteLine(line);
    }

    private static string Json(string at, string level, string category, string message, Exception? exception)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartObject();
            writer.WriteString("@timestamp", at);
            writer.WriteString("@level", level.ToLowerInvariant());
            writer.WriteString("@module", category);
            writer.WriteString("@message", message);
            if (exception is not null) writer.WriteString("error", exception.ToString());
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Trace => "TRACE",
        LogLevel.Debug => "DEBUG",
        LogLevel.Information => "INFO",
        LogLevel.Warning => "WARN",
        _ => "ERROR",
    };

    private sealed class LineLogger(LineLoggerProvider owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && owner.IsOn(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) owner.Write(logLevel, category, formatter(state, exception), exception);
        }
    }

    private bool IsOn(LogLevel level) => passes(level);
}
