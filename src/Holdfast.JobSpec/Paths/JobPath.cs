using System.Text;

namespace Holdfast.JobSpec.Paths;

/// <summary>
/// Where in a job something stands, in the words of a job file: <c>group "web" > task "server" > resources.cpu</c>. The job itself is the
/// root and is not written.
/// </summary>
public sealed class JobPath
{
    private readonly JobPath? _parent;
    private readonly string _name;
    private readonly string _label;

    private JobPath(JobPath? parent, string name, string key, string label) => (_parent, _name, Key, _label) = (parent, name, key, label);

    public static JobPath Root { get; } = new(null, "", "", "");

    /// <summary>What tells this step from its siblings.</summary>
    internal string Key { get; }

    internal JobPath? Parent => _parent;

    /// <summary>An argument, or a block of which there is one.</summary>
    public JobPath Of(string name) => new(this, name, name, "");

    /// <summary>One of several blocks of a type without labels, by its place among them from 0; without a name that people call it, the place is shown.</summary>
    public JobPath At(string name, int index, string called = "") => new(this, index > 0 && called.Length == 0 ? $"{name} #{index + 1}" : name, KeyOf(name, index), called);

    /// <summary>A block with a label.</summary>
    public JobPath Named(string name, string label) => new(this, name, KeyOf(name, label), label);

    internal static string KeyOf(string name, int index) => $"{name}[{index}]";

    internal static string KeyOf(string name, string label) => $"{name}[\"{label}\"]";

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        if (_parent is null) return;
        _parent.Write(text);
        if (text.Length > 0) text.Append(_parent._label.Length > 0 || _parent.Key.EndsWith(']') ? " > " : ".");
        text.Append(_name);
        if (_label.Length > 0) text.Append(" \"").Append(_label).Append('"');
    }
}
