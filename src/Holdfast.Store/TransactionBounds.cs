using System.Text;

namespace Holdfast.Store;

internal static class TransactionBounds
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes written.</summary>
    public static int Check(IReadOnlyList<Compare> compares, IReadOnlyList<Write> writes)
    {
        Count("compares", compares.Count);
        Count("writes", writes.Count);
        foreach (var compare in compares)
            Key(compare.Key);
        return Writes(writes);
    }

    private static void Count(string what, int count)
    {
        if (count > Transaction.MaxOperations)
            throw new ArgumentException($"A transaction has at most {Transaction.MaxOperations} {what}; this one has {count}. Split it.");
    }

    private static int Writes(IReadOnlyList<Write> writes)
    {
        var seen = writes.Count > 1 ? new HashSet<string>(writes.Count, StringComparer.Ordinal) : null;
        var bytes = 0L;
        foreach (var write in writes)
        {
            bytes += Key(write.Key) + (write.Value?.Length ?? 0);
            if (seen is not null && !seen.Add(write.Key))
                throw new ArgumentException($"A transaction writes the key '{write.Key}' twice.");
        }
        if (bytes > Transaction.MaxBytes)
            throw new ArgumentException($"A transaction has at most {Transaction.MaxBytes} bytes of keys and values; this one has {bytes}. Split it.");
        return (int)bytes;
    }

    private static int Key(string key)
    {
        var bytes = string.IsNullOrEmpty(key) ? 0 : s_strict.GetByteCount(key);
        if (bytes is 0 or > Transaction.MaxKeyLength)
            throw new ArgumentException($"A key has 1 to {Transaction.MaxKeyLength} bytes; '{key}' has {bytes}.");
        return bytes;
    }
}
