using System.Text;

namespace Holdfast.Hcl.Functions;

/// <summary>The bcrypt password hash in its <c>$2a$</c> form (Provos and Mazières, "A Future-Adaptable Password Scheme", 1999).</summary>
static class Bcrypt
{
    const int LongestPassword = 72;
    const string Alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Null if the password is too long. The salt has 16 bytes; the cost is the logarithm of the rounds.</summary>
    public static string? Hash(ReadOnlySpan<byte> password, int cost, ReadOnlySpan<byte> salt)
    {
        if (password.Length > LongestPassword) return null;
        byte[] key = [.. password, 0];
        var cipher = new Blowfish();
        cipher.Expand(key, salt);
        for (var round = 0L; round < 1L << cost; round++)
        {
            cipher.Expand(key, default);
            cipher.Expand(salt, default);
        }

        var text = "OrpheanBeholderScryDoubt"u8.ToArray();
        for (var block = 0; block < text.Length; block += 8) cipher.Encrypt64Times(text.AsSpan(block, 8));
        return $"$2a${cost:00}${Encode(salt)}{Encode(text.AsSpan(0, 23))}";
    }

    static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        for (var i = 0; i < bytes.Length; i += 3)
        {
            var left = bytes.Length - i;
            var group = (bytes[i] << 16) | (left > 1 ? bytes[i + 1] << 8 : 0) | (left > 2 ? bytes[i + 2] : 0);
            for (var digit = 0; digit < Math.Min(4, left + 1); digit++) text.Append(Alphabet[(group >> (18 - 6 * digit)) & 63]);
        }

        return text.ToString();
    }
}
