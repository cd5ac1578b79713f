using Microsoft.Extensions.Logging;

namespace Holdfast.Api.Logging;

internal sealed class RingLogger(LogRing ring, string category) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= ring.Lowest && logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var message = formatter(state, exception);
        ring.Add(logLevel, category, exception is null ? message : $"{message}: {exception}");
    }
}
