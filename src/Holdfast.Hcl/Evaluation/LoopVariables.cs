using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary>The one or two variables of a loop. There is one of these per iteration, so it is no hash table.</summary>
sealed class LoopVariables(string? keyName, Value key, string valueName, Value value) : IReadOnlyDictionary<string, Value>
{
    public Value this[string name] => TryGetValue(name, out var found) ? found : throw new KeyNotFoundException(name);

    public IEnumerable<string> Keys => this.Select(entry => entry.Key);

    public IEnumerable<Value> Values => this.Select(entry => entry.Value);

    public int Count => keyName is null ? 1 : 2;

    public bool ContainsKey(string name) => TryGetValue(name, out _);

    // The value hides a key of the same name.
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out Value found)
    {
        found = name == valueName ? value : name == keyName ? key : null;
        return found is not null;
    }

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator()
    {
        yield return new(valueName, value);
        if (keyName is not null) yield return new(keyName, key);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
