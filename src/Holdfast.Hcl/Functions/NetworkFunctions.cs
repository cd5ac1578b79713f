using System.Net.Sockets;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Arithmetic on address prefixes, IPv4 and IPv6.</summary>
static class NetworkFunctions
{
    public static Function[] Rows { get; } =
    [
        new("cidrhost(prefix string, hostnum number) string", call => With(call, prefix => Host(call, prefix))),
        new("cidrnetmask(prefix string) string", call => With(call, Netmask)),
        new("cidrsubnet(prefix string, newbits number, netnum number) string", call => With(call, prefix => Subnet(call, prefix))),
        new("cidrsubnets(prefix string, newbits... number) list(string)", call => With(call, prefix => Subnets(call, prefix))),
    ];

    static CallResult With(Call call, Func<AddressPrefix, CallResult> use) => AddressPrefix.TryParse(call.Text(0), out var prefix)
        ? use(prefix)
        : CallResult.Invalid(0, "it is no address prefix such as 10.0.0.0/8");

    static CallResult Host(Call call, AddressPrefix prefix)
    {
        if (!call.Number(1).IsInteger) return CallResult.Invalid(1, "a whole number is required");
        return prefix.Host(call.Number(1).Numerator) is { } host
            ? host.ToString()
            : CallResult.Invalid(1, $"a prefix of length {prefix.Length} has no host of number {call.Number(1)}");
    }

    static CallResult Netmask(AddressPrefix prefix) => prefix.Address.AddressFamily == AddressFamily.InterNetwork
        ? prefix.Mask.ToString()
        : CallResult.Invalid(0, "IPv6 has no netmasks; only IPv4 prefixes do");

    static CallResult Subnet(Call call, AddressPrefix prefix)
    {
        if (!call.Number(1).TryToInt64(out var bits) || bits < 0 || bits > prefix.Width - prefix.Length) return NoRoom(1, prefix);
        var number = call.Number(2);
        if (!number.IsInteger || number.Sign < 0) return CallResult.Invalid(2, "it must be a whole number and not negative");
        return number.Numerator.GetBitLength() <= bits
            ? prefix.Subnet((int)bits, number.Numerator).ToString()
            : CallResult.Invalid(2, $"{bits} more bits have no room for subnet number {number}");
    }

    static CallResult NoRoom(int argument, AddressPrefix prefix) =>
        CallResult.Invalid(argument, $"it must be a whole number from 0 to {prefix.Width - prefix.Length}, the bits left in the prefix");

    static CallResult Subnets(Call call, AddressPrefix prefix)
    {
        var subnets = new List<string>();
        var next = prefix.First;
        for (var i = 1; i < call.Count; i++)
        {
            if (!call.Number(i).TryToInt64(out var bits) || bits < 1 || bits > prefix.Width - prefix.Length) return NoRoom(i, prefix);
            if (prefix.Next((int)bits, ref next) is not { } subnet)
                return CallResult.Invalid(i, $"no room is left in {call.Text(0)} for a subnet of length {prefix.Length + bits}");
            subnets.Add(subnet.ToString());
        }

        return TextFunctions.Strings(subnets);
    }
}
