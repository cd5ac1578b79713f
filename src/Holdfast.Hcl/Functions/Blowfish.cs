using System.Buffers.Binary;
using System.Numerics;

namespace Holdfast.Hcl.Functions;

/// <summary>
/// The Blowfish cipher with bcrypt's costly key schedule. Its initial state is the fraction of pi in hexadecimal, computed here rather than
/// printed.
/// </summary>
sealed class Blowfish
{
    const int Rounds = 16;
    const int Subkeys = Rounds + 2;
    static readonly Lazy<uint[]> Pi = new(FractionOfPi);

    readonly uint[] subkeys = Pi.Value[..Subkeys];
    readonly uint[] boxes = Pi.Value[Subkeys..];

    /// <summary>Mixes key and salt into the state; an empty salt counts as zeros.</summary>
    public void Expand(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt)
    {
        var at = 0;
        for (var i = 0; i < Subkeys; i++) subkeys[i] ^= Word(key, ref at);
        var (left, right, salted) = (0u, 0u, 0);
        Fill(subkeys, salt, ref salted, ref left, ref right);
        Fill(boxes, salt, ref salted, ref left, ref right);
    }

    public void Encrypt64Times(Span<byte> block)
    {
        var left = BinaryPrimitives.ReadUInt32BigEndian(block);
        var right = BinaryPrimitives.ReadUInt32BigEndian(block[4..]);
        for (var i = 0; i < 64; i++) Encrypt(ref left, ref right);
        BinaryPrimitives.WriteUInt32BigEndian(block, left);
        BinaryPrimitives.WriteUInt32BigEndian(block[4..], right);
    }

    void Fill(uint[] words, ReadOnlySpan<byte> salt, ref int salted, ref uint left, ref uint right)
    {
        for (var i = 0; i < words.Length; i += 2)
        {
            if (!salt.IsEmpty)
            {
                left ^= Word(salt, ref salted);
                right ^= Word(salt, ref salted);
            }

            Encrypt(ref left, ref right);
            (words[i], words[i + 1]) = (left, right);
        }
    }

    void Encrypt(ref uint left, ref uint right)
    {
        for (var i = 0; i < Rounds; i++)
        {
            left ^= subkeys[i];
            right ^= ((boxes[left >> 24] + boxes[256 + (left >> 16 & 255)]) ^ boxes[512 + (left >> 8 & 255)]) + boxes[768 + (left & 255)];
            (left, right) = (right, left);
        }

        (left, right) = (right ^ subkeys[Rounds + 1], left ^ subkeys[Rounds]);
    }

    static uint Word(ReadOnlySpan<byte> bytes, ref int at)
    {
        var word = 0u;
        for (var i = 0; i < 4; i++)
        {
            word = word << 8 | bytes[at];
            at = (at + 1) % bytes.Length;
        }

        return word;
    }

    // Machin: pi = 16 arctan(1/5) - 4 arctan(1/239), with guard bits.
    static uint[] FractionOfPi()
    {
        const int Words = Subkeys + 4 * 256;
        const int Guard = 64;
        var one = BigInteger.One << (Words * 32 + Guard);
        var fraction = (16 * ArcTangentOfInverse(5, one) - 4 * ArcTangentOfInverse(239, one) - 3 * one) >> Guard;
        var bytes = new byte[Words * 4];
        fraction.ToByteArray(isUnsigned: true, isBigEndian: true).CopyTo(bytes, bytes.Length - fraction.GetByteCount(isUnsigned: true));
        return [.. Enumerable.Range(0, Words).Select(i => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(4 * i)))];
    }

    static BigInteger ArcTangentOfInverse(int x, BigInteger one)
    {
        var (sum, power) = (BigInteger.Zero, one / x);
        for (var n = 1; !power.IsZero; n += 2)
        {
            sum += n % 4 == 1 ? power / n : -(power / n);
            power /= x * x;
        }

        return sum;
    }
}
