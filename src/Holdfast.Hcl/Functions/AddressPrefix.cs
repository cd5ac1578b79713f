using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;

namespace Holdfast.Hcl.Functions;

/// <summary>An IP address prefix; host bits of the address given are dropped.</summary>
readonly record struct AddressPrefix(BigInteger First, int Length, int Width)
{
    public IPAddress Address => ToAddress(First);

    public IPAddress Mask => ToAddress((BigInteger.One << Width) - (BigInteger.One << (Width - Length)));

    public static bool TryParse(string text, out AddressPrefix prefix)
    {
        prefix = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !IPAddress.TryParse(text.AsSpan(0, slash), out var address)) return false;
        if (address.AddressFamily == AddressFamily.InterNetwork && text.AsSpan(0, slash).Count('.') != 3) return false;
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && text.AsSpan(0, slash).Contains('%')) return false;
        var width = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        if (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > width) return false;
        var bits = new BigInteger(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);
        prefix = new AddressPrefix((bits >> (width - length)) << (width - length), length, width);
        return true;
    }

    /// <summary>The host of a number, counted from the end if it is negative; null if the prefix is too small.</summary>
    public IPAddress? Host(BigInteger number)
    {
        var count = BigInteger.One << (Width - Length);
        if (number < 0) number += count;
        return number >= 0 && number < count ? ToAddress(First + number) : null;
    }

    public AddressPrefix Subnet(int bits, BigInteger number) => new(First + (number << (Width - Length - bits)), Length + bits, Width);

    /// <summary>The first subnet of that size at or behind an address, which then moves behind it; null if the prefix is full.</summary>
    public AddressPrefix? Next(int bits, ref BigInteger from)
    {
        var size = BigInteger.One << (Width - Length - bits);
        var start = (from + size - 1) / size * size;
        if (start + size > First + (BigInteger.One << (Width - Length))) return null;
        from = start + size;
        return new AddressPrefix(start, Length + bits, Width);
    }

    public override string ToString() => $"{Address}/{Length}";

    IPAddress ToAddress(BigInteger bits)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        bits.TryWriteBytes(bytes, out var written, isUnsigned: true, isBigEndian: true);
        Span<byte> address = stackalloc byte[Width / 8];
        address.Clear();
        bytes[..written].CopyTo(address[(address.Length - written)..]);
        return new IPAddress(address);
    }
}
