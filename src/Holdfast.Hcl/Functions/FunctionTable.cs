using System.Collections.Frozen;

namespace Holdfast.Hcl.Functions;

/// <summary>Functions by name.</summary>
public sealed class FunctionTable(IEnumerable<Function> functions)
{
    readonly FrozenDictionary<string, Function> byName = functions.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    public static FunctionTable Empty { get; } = new([]);

    public IEnumerable<string> Names => byName.Keys;

    public Function? Find(string name) => byName.GetValueOrDefault(name);

    public FunctionTable Without(string name) => new(byName.Values.Where(function => function.Name != name));

    /// <summary>These functions and others, which replace those of the same name.</summary>
    public FunctionTable With(IEnumerable<Function> others)
    {
        var all = byName.ToDictionary(StringComparer.Ordinal);
        foreach (var function in others) all[function.Name] = function;
        return new FunctionTable(all.Values);
    }
}
