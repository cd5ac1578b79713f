namespace Holdfast.Cli.Templates;

/// <summary>Variables in sight; those of an inner block hide outer ones. $ is the data the template was called with.</summary>
internal sealed class Variables(Variables? outer)
{
    private readonly Dictionary<string, object?> _own = new(StringComparer.Ordinal);

    internal static Variables Root(object? data)
    {
        var root = new Variables(null);
        root.Declare("$", data);
        return root;
    }

    internal Variables Inner() => new(this);

    internal void Declare(string name, object? value) => _own[name] = value;

    internal bool TrySet(string name, object? value)
    {
        for (var at = this; at is not null; at = at.Outer)
        {
            if (!at._own.ContainsKey(name)) continue;
            at._own[name] = value;
            return true;
        }
        return false;
    }

    internal bool TryGet(string name, out object? value)
    {
        for (var at = this; at is not null; at = at.Outer)
            if (at._own.TryGetValue(name, out value)) return true;
        value = null;
        return false;
    }

    private Variables? Outer => outer;
}
