namespace Holdfast.Store;

/// <summary>The store's environment failed; the message says what is wrong, where, and what to do.</summary>
public class StoreException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The revisions asked for are no longer kept.</summary>
public sealed class CompactedException(long compacted)
    : StoreException($"History up to revision {compacted} was compacted; read the current state and watch from there.")
{
    public long Compacted { get; } = compacted;
}

/// <summary>There is no room; nothing of the transaction was applied, and later ones work once there is room again.</summary>
public sealed class StoreFullException(string message, Exception? inner = null) : StoreException(message, inner);

/// <summary>Another process has the store open.</summary>
public sealed class StoreInUseException(string message, Exception? inner = null) : StoreException(message, inner);

/// <summary>The stored data cannot be read as what it should be; nothing was overwritten.</summary>
public sealed class StoreDamagedException(string message, Exception? inner = null) : StoreException(message, inner);

/// <summary>The place of the store cannot be written: missing rights, a read-only file system, not a directory.</summary>
public sealed class StoreUnwritableException(string message, Exception? inner = null) : StoreException(message, inner);
