namespace Holdfast.Store;

/// <summary>One key to put, or to delete when there is no value.</summary>
public readonly record struct Write(string Key, ReadOnlyMemory<byte>? Value)
{
    public static Write Put(string key, ReadOnlyMemory<byte> value) => new(key, value);

    /// <summary>Deleting what is not there is no change.</summary>
    public static Write Delete(string key) => new(key, null);
}
