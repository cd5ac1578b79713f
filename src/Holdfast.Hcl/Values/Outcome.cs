namespace Holdfast.Hcl.Values;

/// <summary>A value, or why there is none.</summary>
readonly record struct Outcome(Value? Value, string? Fault)
{
    public static implicit operator Outcome(Value value) => new(value, null);

    public static Outcome Required(HclType type) => new(null, $"{Article(type.Friendly)} is required");

    static string Article(string words) => words[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {words}" : $"a {words}";
}
