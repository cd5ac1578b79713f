using System.CommandLine;
using Holdfast.Client;

namespace Holdfast.Cli.Invocation;

/// <summary>The options of every command that talks to an agent; what is not given comes from the environment.</summary>
internal sealed class GeneralFlags
{
    private const string DefaultAddress = "http://127.0.0.1:4646";

    private readonly Option<string?> _address = Flags.Text("address", "addr", $"Address of the agent; HOLDFAST_ADDR, NOMAD_ADDR, or {DefaultAddress}");
    private readonly Option<string?> _region = Flags.Text("region", "region", "Region to ask; HOLDFAST_REGION or NOMAD_REGION");
    private readonly Option<string?> _namespace = Flags.Text(
        "namespace", "name", "Namespace to work in, * for all where that makes sense; HOLDFAST_NAMESPACE or NOMAD_NAMESPACE");
    private readonly Option<string?> _token = Flags.Text("token", "secret", "Secret id of the ACL token; HOLDFAST_TOKEN or NOMAD_TOKEN");
    private readonly Option<bool> _noColor = Flags.Switch("no-color", "Print without colours; NO_COLOR, HOLDFAST_CLI_NO_COLOR or NOMAD_CLI_NO_COLOR");
    private readonly Option<bool> _forceColor = Flags.Switch("force-color", "Print colours also where there is no terminal");
    private readonly Option<string?> _caCert = Flags.Text("ca-cert", "path", "PEM file with the authorities to trust; HOLDFAST_CACERT or NOMAD_CACERT");
    private readonly Option<string?> _caPath = Flags.Text("ca-path", "path", "Folder of such PEM files; HOLDFAST_CAPATH or NOMAD_CAPATH");
    private readonly Option<string?> _clientCert = Flags.Text(
        "client-cert", "path", "PEM file of the client certificate; HOLDFAST_CLIENT_CERT or NOMAD_CLIENT_CERT");
    private readonly Option<string?> _clientKey = Flags.Text("client-key", "path", "PEM file of its key; HOLDFAST_CLIENT_KEY or NOMAD_CLIENT_KEY");
    private readonly Option<string?> _serverName = Flags.Text(
        "tls-server-name", "name", "Name expected in the agent's certificate; HOLDFAST_TLS_SERVER_NAME or NOMAD_TLS_SERVER_NAME");
    private readonly Option<bool> _skipVerify = Flags.Switch("tls-skip-verify", "Accept any certificate; HOLDFAST_SKIP_VERIFY or NOMAD_SKIP_VERIFY");

    internal IReadOnlyList<Option> All =>
        [_address, _region, _namespace, _token, _noColor, _forceColor, _caCert, _caPath, _clientCert, _clientKey, _serverName, _skipVerify];

    /// <summary>Those about the terminal, for commands that do not talk to an agent.</summary>
    internal IReadOnlyList<Option> Local => [_noColor, _forceColor];

    internal bool Colours(ParseResult given, Surroundings around, bool terminal)
    {
        if (given.GetValue(_noColor) || around.Variable("NO_COLOR", "HOLDFAST_CLI_NO_COLOR", "NOMAD_CLI_NO_COLOR") is not null) return false;
        return terminal || given.GetValue(_forceColor) || around.Variable("HOLDFAST_CLI_FORCE_COLOR", "NOMAD_CLI_FORCE_COLOR") is not null;
    }

    /// <summary>Where the address was taken from, in words.</summary>
    internal string AddressOrigin(ParseResult given, Surroundings around) =>
        given.GetValue(_address) is not null ? "-address"
        : around.Variable("HOLDFAST_ADDR", "NOMAD_ADDR") is { } variable ? $"the environment variable {variable.Name}"
        : "the default";

    /// <exception cref="CommandException">The address is none.</exception>
    internal ClientOptions Client(ParseResult given, Surroundings around) => new()
    {
        Address = Address(given, around),
        Region = Text(given, around, _region, "REGION"),
        Namespace = Text(given, around, _namespace, "NAMESPACE"),
        Token = Text(given, around, _token, "TOKEN"),
        Tls = new()
        {
            CaCertFile = Text(given, around, _caCert, "CACERT"),
            CaCertDirectory = Text(given, around, _caPath, "CAPATH"),
            ClientCertFile = Text(given, around, _clientCert, "CLIENT_CERT"),
            ClientKeyFile = Text(given, around, _clientKey, "CLIENT_KEY"),
            ServerName = Text(given, around, _serverName, "TLS_SERVER_NAME"),
            SkipVerify = given.GetValue(_skipVerify) || around.Variable("HOLDFAST_SKIP_VERIFY", "NOMAD_SKIP_VERIFY")?.Value is "1" or "true",
        },
    };

    private Uri Address(ParseResult given, Surroundings around)
    {
        var text = given.GetValue(_address) ?? around.Variable("HOLDFAST_ADDR", "NOMAD_ADDR")?.Value ?? DefaultAddress;
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text;
        if (Uri.TryCreate(whole, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "unix") return address;
        throw new CommandException(
            $"The address {text} (from {AddressOrigin(given, around)}) is not understood; "
            + "it must be like http://10.0.0.5:4646, https://host:4646 or unix:///run/holdfast.sock.");
    }

    private static string Text(ParseResult given, Surroundings around, Option<string?> option, string variable) =>
        given.GetValue(option) ?? around.Variable($"HOLDFAST_{variable}", $"NOMAD_{variable}")?.Value ?? "";
}
