using System.Net.Sockets;
using System.Text;

namespace Holdfast.Agent;

/// <summary>Tells the init system how far the agent is, where one listens. Protocol: sd_notify(3), a datagram to the socket that NOTIFY_SOCKET names.</summary>
internal static class ServiceNotification
{
    public static void Ready() => Send("READY=1\nSTATUS=Serving the API");

    /// <summary>Type=notify-reload wants the monotonic clock in microseconds with it.</summary>
    public static void Reloading(TimeProvider time) => Send($"RELOADING=1\nMONOTONIC_USEC={(long)(time.GetTimestamp() * 1e6 / time.TimestampFrequency)}");

    public static void Stopping() => Send("STOPPING=1");

    private static void Send(string state)
    {
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is not { Length: > 1 } path) return;
        // An @ in front stands for the zero byte of an abstract socket.
        var address = path[0] == '@' ? '\0' + path[1..] : path;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        try
        {
            socket.SendTo(Encoding.UTF8.GetBytes(state), new UnixDomainSocketEndPoint(address));
        }
        catch (SocketException)
        {
            // Nobody listens any more; the agent does its work all the same.
        }
    }
}
