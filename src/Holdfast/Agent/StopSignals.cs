using System.Runtime.InteropServices;

namespace Holdfast.Agent;

/// <summary>SIGINT and SIGTERM as one thing to wait for, instead of the runtime's sudden end.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    private StopSignals() => _registrations = [Register(PosixSignal.SIGINT), Register(PosixSignal.SIGTERM)];

    public static StopSignals Watch() => new();

    public async Task WaitAsync(CancellationToken cancellation)
    {
        // The command line cancels on Ctrl-C by itself; that is the same wish.
        await using var cancelled = cancellation.Register(() => _asked.TrySetResult());
        await _asked.Task;
    }

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }

    private PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        _asked.TrySetResult();
    });
}
