using System.Runtime.InteropServices;

namespace Holdfast.Agent;

/// <summary>Calls back on SIGHUP.</summary>
internal static class ReloadSignal
{
    public static IDisposable Watch(Action reload) => PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
    {
        context.Cancel = true;
        reload();
    });
}
