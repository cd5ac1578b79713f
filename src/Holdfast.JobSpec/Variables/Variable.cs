using Holdfast.Hcl;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.JobSpec.Variables;

/// <summary>An input variable as a job file declares it.</summary>
internal sealed record Variable(string Name, SourceRange Range)
{
    public HclType Type { get; init; } = HclType.Any;

    /// <summary>Null where a value must be given.</summary>
    public Value? Default { get; init; }

    public bool Sensitive { get; init; }

    public bool Nullable { get; init; } = true;

    public IReadOnlyList<Validation> Validations { get; init; } = [];

    /// <summary>A variable of simple type takes command line and environment text as it is; others take an expression.</summary>
    public bool TakesPlainText => Type is PrimitiveType && (Type != HclType.Any || Default is not (SequenceValue or MappingValue));

    internal sealed record Validation(Expression Condition, string Message, SourceRange Range);
}
