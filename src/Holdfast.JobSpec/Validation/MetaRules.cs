namespace Holdfast.JobSpec.Validation;

/// <summary>Maps that become environment variables.</summary>
internal static class MetaRules
{
    internal static readonly RuleTable<Scope<ValueMap<string>>> Table = new RuleTable<Scope<ValueMap<string>>>()
        .Each(meta => meta.Block.Keys.Where(key => key.Length == 0 || key.AsSpan().ContainsAny('=', '\0', '\n'))
            .Select(key => (meta.Path, $"has the key \"{key.Replace('\0', '?')}\"; a key must not be empty, nor hold an equals sign, a newline or a null character")));
}
