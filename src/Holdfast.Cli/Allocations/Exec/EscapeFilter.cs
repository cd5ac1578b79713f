namespace Holdfast.Cli.Allocations.Exec;

/// <summary>
/// Watches typed bytes for the escape character at the start of a line: followed by a full stop it ends the session, doubled it stands for itself,
/// before anything else it is passed on with it, as in ssh.
/// </summary>
internal sealed class EscapeFilter(byte? escape)
{
    private bool _lineStart = true;
    private bool _held;

    /// <summary>The bytes to pass on. Ended tells that the user wants out.</summary>
    internal (byte[] Pass, bool Ended) Take(ReadOnlySpan<byte> typed)
    {
        if (escape is null) return (typed.ToArray(), false);
        var pass = new List<byte>(typed.Length + 1);
        foreach (var key in typed)
        {
            if (_held && key == '.') return ([.. pass], true);
            if (_held && key != escape) pass.Add(escape.Value);
            if (_lineStart && !_held && key == escape)
            {
                _held = true;
                continue;
            }
            pass.Add(key);
            _held = false;
            _lineStart = key is (byte)'\r' or (byte)'\n';
        }
        return ([.. pass], false);
    }
}
