namespace Holdfast.Store;

/// <summary>
/// Compares and writes that go together. At most <see cref="MaxOperations"/> of each, <see cref="MaxBytes"/> of keys and values, and each key
/// written at most once: what every engine can be set up to take.
/// </summary>
public sealed class Transaction
{
    public const int MaxOperations = 512;
    public const int MaxBytes = 8 << 20;
    public const int MaxKeyLength = 1024;

    /// <exception cref="ArgumentException">A bound is passed, a key is written twice, or a key is empty, too long or not well-formed Unicode.</exception>
    public Transaction(IReadOnlyList<Compare> compares, IReadOnlyList<Write> writes)
    {
        Bytes = TransactionBounds.Check(compares, writes);
        Compares = compares;
        Writes = writes;
    }

    public IReadOnlyList<Compare> Compares { get; }

    public IReadOnlyList<Write> Writes { get; }

    /// <summary>Of keys and values that it writes.</summary>
    public int Bytes { get; }
}
