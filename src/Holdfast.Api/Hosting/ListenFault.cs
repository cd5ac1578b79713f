using System.Net;
using System.Net.Sockets;

namespace Holdfast.Api.Hosting;

/// <summary>Why an address cannot be listened on, for the one who configured it.</summary>
internal static class ListenFault
{
    public static Fault Explain(ApiOptions options, Exception failure)
    {
        if (AddressOf(options, failure) is not { } endpoint)
            return Fault.Unavailable($"The HTTP API cannot listen on the socket {options.UnixSocket}: {failure.Message}");
        return Inner<SocketException>(failure)?.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => InUse(endpoint),
            SocketError.AccessDenied => Fault.Unavailable(
                $"The HTTP API may not listen on {endpoint}", "ports below 1024 need the right CAP_NET_BIND_SERVICE; set another one with ports { http = … }"),
            SocketError.AddressNotAvailable => Fault.Unavailable(
                $"The HTTP API cannot listen on {endpoint}: no interface of this machine has that address", "set bind_addr or addresses { http = … } to one that it has"),
            _ => Fault.Unavailable($"The HTTP API cannot listen on {endpoint}: {failure.Message}"),
        };
    }

    /// <summary>Kestrel names the address in some failures only. Null means the Unix socket.</summary>
    private static IPEndPoint? AddressOf(ApiOptions options, Exception failure)
    {
        if (options.UnixSocket.Length > 0 && failure.Message.Contains(options.UnixSocket, StringComparison.Ordinal)) return null;
        IPEndPoint? likely = null;
        foreach (var endpoint in options.Endpoints)
        {
            if (failure.Message.Contains(endpoint.ToString(), StringComparison.Ordinal)) return endpoint;
            if (likely is null || PortHolder.Find(endpoint) is not null) likely = endpoint;
        }
        return likely;
    }

    private static Fault InUse(IPEndPoint endpoint) => Fault.Unavailable(
        $"The HTTP API cannot listen on {endpoint}: the port is in use{(PortHolder.Find(endpoint) is { } holder ? $" by {holder}" : "")}",
        "stop that process, or set another port with ports { http = … }");

    private static T? Inner<T>(Exception? failure)
        where T : Exception => failure is null ? null : failure as T ?? Inner<T>(failure.InnerException);
}
