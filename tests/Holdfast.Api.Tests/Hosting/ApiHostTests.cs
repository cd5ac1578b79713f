using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Holdfast.Client;

namespace Holdfast.Api.Tests.Hosting;

public class ApiHostTests
{
    [Fact]
    public async Task A_port_in_use_is_told_with_the_process_that_has_it()
    {
        await using var api = await ApiUnderTest.StartAsync();
        var fault = (await api.ListenAsync(new() { Endpoints = [new(IPAddress.Loopback, api.Address.Port)] })).Fault;
        Assert.Contains($"cannot listen on 127.0.0.1:{api.Address.Port}: the port is in use by ", fault?.What, StringComparison.Ordinal);
        Assert.Contains($"(pid {Environment.ProcessId})", fault!.What, StringComparison.Ordinal);
        Assert.Contains("ports { http", fault.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_no_interface_is_told()
    {
        await using var api = await ApiUnderTest.StartAsync();
        var fault = (await api.ListenAsync(new() { Endpoints = [new(IPAddress.Parse("203.0.113.7"), 0)] })).Fault;
        Assert.Contains("no interface of this machine has that address", fault?.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_connection_too_many_is_refused_and_room_is_made_when_others_close()
    {
        await using var api = await ApiUnderTest.StartAsync(options => options with { MaxConnectionsPerClient = 2 });
        using var first = await ConnectAsync(api);
        using (await ConnectAsync(api))
        {
            using var third = await ConnectAsync(api, expected: "HTTP/1.1 429 Too Many Requests");
        }
        await EventuallyAsync(async () => (await ConnectAsync(api)).Dispose());
    }

    [Fact]
    public async Task A_unix_socket_answers_too()
    {
        var path = Path.Combine(Path.GetTempPath(), $"holdfast-{Guid.NewGuid():N}.sock");
        await using var api = await ApiUnderTest.StartAsync(options => options with { UnixSocket = path });
        using var client = new HoldfastClient(new() { Address = new($"unix://{path}") });
        Assert.Equal(["global"], await client.Status.RegionsAsync());
        File.Delete(path);
    }

    [Fact]
    public async Task TLS_is_served_and_verified()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=holdfast", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem());
        await using var api = await ApiUnderTest.StartAsync(options => options with { Tls = new(() => certificate) });
        var address = new UriBuilder(api.Address) { Scheme = "https" }.Uri;
        using var trusting = new HoldfastClient(new() { Address = address, Tls = new() { CaCertFile = file } });
        Assert.Equal(["global"], await trusting.Status.RegionsAsync());
        using var strict = new HoldfastClient(new() { Address = address });
        var refused = await Assert.ThrowsAsync<ApiUnreachableException>(() => strict.Status.RegionsAsync());
        Assert.Contains("certificate", refused.Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_told_with_what_to_do()
    {
        using var client = new HoldfastClient(new() { Address = new("http://127.0.0.1:1") });
        var failed = await Assert.ThrowsAsync<ApiUnreachableException>(() => client.Jobs.ListAsync());
        Assert.Contains("No agent answers at http://127.0.0.1:1 (Connection refused", failed.Message, StringComparison.Ordinal);
        Assert.Contains("holdfast agent -dev", failed.Message, StringComparison.Ordinal);
    }

    private static async Task<TcpClient> ConnectAsync(ApiUnderTest api, string expected = "HTTP/1.1 200 OK")
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, api.Address.Port);
        await client.GetStream().WriteAsync("GET /v1/regions HTTP/1.1\r\nHost: a\r\n\r\n"u8.ToArray());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var line = await new StreamReader(client.GetStream()).ReadLineAsync(limit.Token);
        Assert.Equal(expected, line);
        return client;
    }

    /// <summary>A closed connection makes room only once the server has seen it.</summary>
    private static async Task EventuallyAsync(Func<Task> holds)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await holds();
                return;
            }
            catch (Xunit.Sdk.XunitException) when (tries < 100)
            {
                await Task.Delay(50);
            }
        }
    }
}
