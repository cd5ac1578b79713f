namespace Holdfast.Hcl.Values;

/// <summary>A value that is not known yet, of a type that may be.</summary>
public sealed record UnknownValue : Value
{
    internal UnknownValue(HclType type) => Type = type;

    public override HclType Type { get; }
}

public sealed record NullValue : Value
{
    internal NullValue(HclType type) => Type = type;

    public override HclType Type { get; }
}

public sealed record BoolValue(bool Is) : Value
{
    public override HclType Type => HclType.Bool;
}

public sealed record NumberValue(Number Number) : Value
{
    public override HclType Type => HclType.Number;
}

public sealed record StringValue(string Text) : Value
{
    public override HclType Type => HclType.String;

    public override long Size => 1 + Text.Length / 16;
}
