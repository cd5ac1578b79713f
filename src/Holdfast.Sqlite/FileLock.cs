namespace Holdfast.Sqlite;

/// <summary>A lock between processes on a file, which the kernel gives back however the holder ends.</summary>
internal static class FileLock
{
    /// <summary>Null when someone else holds it.</summary>
    /// <exception cref="IOException">The file cannot be made; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (IsHeldByOther(e))
        {
            return null;
        }
    }

    // .NET takes FileShare.None as flock(LOCK_EX | LOCK_NB) and reports EWOULDBLOCK as this HResult; on Windows it is a sharing violation.
    private static bool IsHeldByOther(IOException e) => e.HResult is 11 or unchecked((int)0x80070020);
}
