namespace Holdfast.Agent.Environments;

/// <summary>What a task gets: its variables, and the values that ${…} in its configuration may name.</summary>
internal sealed record TaskEnvironment(ValueMap<string> Variables, ValueMap<string> NodeValues)
{
    /// <summary>Variables come from the host, then NOMAD_*, then the task's env block, the later winning.</summary>
    internal static TaskEnvironment Build(TaskContext context, IEnumerable<KeyValuePair<string, string>> host)
    {
        var nodeValues = NodeInterpolation.ValuesOf(context.Node, context.Region);
        var fixedOnes = Clean(TaskVariables.Of(context).Concat(PortVariables.Of(context)));
        var meta = context.Meta.SelectMany(entry => MetaVariables(entry.Key, Interpolation.Replace(entry.Value, fixedOnes, nodeValues)));
        var nomad = Clean(fixedOnes.Concat(meta));
        var own = context.Task.Env.OrEmpty().Select(entry =>
            KeyValuePair.Create(Interpolation.Replace(entry.Key, nomad, nodeValues), Interpolation.Replace(entry.Value, nomad, nodeValues)));
        return new(Clean(host.Concat(nomad).Concat(own)), nodeValues);
    }

    internal string Interpolate(string text) => Interpolation.Replace(text, Variables, NodeValues);

    internal OpaqueJson Interpolate(OpaqueJson json) => JsonInterpolation.Replace(json, Interpolate);

    private static ValueMap<string> Clean(IEnumerable<KeyValuePair<string, string>> variables) =>
        variables.Select(entry => KeyValuePair.Create(VariableName.Clean(entry.Key), entry.Value)).ToValueMap();

    private static IEnumerable<KeyValuePair<string, string>> MetaVariables(string key, string value) =>
        [new($"NOMAD_META_{key}", value), new($"NOMAD_META_{key.ToUpperInvariant()}", value)];
}
