using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Digests, identifiers and passwords.</summary>
[SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "sha1 and uuidv5 are what the user asks for")]
[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "md5 is what the user asks for")]
static class HashFunctions
{
    static readonly Dictionary<string, Guid> Namespaces = new(StringComparer.Ordinal)
    {
        ["dns"] = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
        ["url"] = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8"),
        ["oid"] = new("6ba7b812-9dad-11d1-80b4-00c04fd430c8"),
        ["x500"] = new("6ba7b814-9dad-11d1-80b4-00c04fd430c8"),
    };

    public static Function[] Rows(Action<byte[]> fillRandom) =>
    [
        new("md5(str string) string", call => Hex(MD5.HashData(Bytes(call, 0)))),
        new("sha1(str string) string", call => Hex(SHA1.HashData(Bytes(call, 0)))),
        new("sha256(str string) string", call => Hex(SHA256.HashData(Bytes(call, 0)))),
        new("sha512(str string) string", call => Hex(SHA512.HashData(Bytes(call, 0)))),
        new("bcrypt(str string, cost? number) string", call => HashPassword(call, fillRandom)),
        new("rsadecrypt(ciphertext string, privatekey string) string", Decrypt),
        new("uuidv4() string", _ => NewUuid(fillRandom)),
        new("uuidv5(namespace string, name string) string", NamedUuid),
    ];

    static byte[] Bytes(Call call, int index) => Encoding.UTF8.GetBytes(call.Text(index));

    static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    // Each step of cost doubles the work; beyond 14 a job file would take seconds to read.
    static CallResult HashPassword(Call call, Action<byte[]> fillRandom)
    {
        var cost = 10L;
        if (call.Count > 1 && (!call.Number(1).TryToInt64(out cost) || cost is < 4 or > 14))
            return CallResult.Invalid(1, "it must be a whole number from 4 to 14");
        var salt = new byte[16];
        fillRandom(salt);
        return Bcrypt.Hash(Bytes(call, 0), (int)cost, salt) is { } hash ? hash : CallResult.Invalid(0, "it may have at most 72 bytes");
    }

    static CallResult Decrypt(Call call)
    {
        var cipher = new byte[call.Text(0).Length];
        if (!Convert.TryFromBase64String(call.Text(0), cipher, out var length)) return CallResult.Invalid(0, "it is no base64 text");
        using var key = RSA.Create();
        try
        {
            key.ImportFromPem(call.Text(1));
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            return CallResult.Invalid(1, "it is no private RSA key in PEM form without a password");
        }

        try
        {
            var plain = key.Decrypt(cipher.AsSpan(0, length), RSAEncryptionPadding.Pkcs1);
            return EncodingFunctions.Utf8(plain) is { } text ? text : CallResult.Failed("the decrypted bytes are no UTF-8 text");
        }
        catch (CryptographicException)
        {
            return CallResult.Failed("this key does not decrypt the ciphertext");
        }
    }

    static string NewUuid(Action<byte[]> fillRandom)
    {
        var bytes = new byte[16];
        fillRandom(bytes);
        return Uuid(bytes, version: 4);
    }

    static CallResult NamedUuid(Call call)
    {
        if (!Namespaces.TryGetValue(call.Text(0), out var space) && !Guid.TryParseExact(call.Text(0), "D", out space))
            return CallResult.Invalid(0, "it must be dns, url, oid, x500 or a UUID");
        return Uuid(SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Bytes(call, 1)]), version: 5);
    }

    static string Uuid(byte[] bytes, int version)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | (version << 4));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes.AsSpan(0, 16), bigEndian: true).ToString();
    }
}
