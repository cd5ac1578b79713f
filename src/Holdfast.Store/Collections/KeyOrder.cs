namespace Holdfast.Store.Collections;

/// <summary>The order of keys everywhere: that of their UTF-8 bytes, which differs from UTF-16's where surrogates meet U+E000 and later.</summary>
public sealed class KeyOrder : IComparer<string>
{
    public static KeyOrder Instance { get; } = new();

    public static int Compare(string x, string y)
    {
        if (ReferenceEquals(x, y))
            return 0;
        var common = x.AsSpan().CommonPrefixLength(y);
        if (common == x.Length || common == y.Length)
            return x.Length - y.Length;
        var (a, b) = (x[common], y[common]);
        return a >= 0xD800 && b >= 0xD800 ? Utf8Rank(a) - Utf8Rank(b) : a - b;
    }

    int IComparer<string>.Compare(string? x, string? y) => Compare(x!, y!);

    // Surrogates stand for code points beyond the Basic Multilingual Plane: they change places with U+E000 to U+FFFF.
    private static int Utf8Rank(char c) => char.IsSurrogate(c) ? c + 0x2000 : c - 0x800;
}
