namespace Holdfast.Hcl;

/// <summary>What any input may cost. Each bound is far above what a person writes and ends in a diagnostic, never in a crash.</summary>
public static class HclLimits
{
    /// <summary>Characters of one source file.</summary>
    public const int SourceLength = 4 * 1024 * 1024;

    /// <summary>Blocks, brackets, templates and conditionals inside one another.</summary>
    public const int Nesting = 200;

    /// <summary>Operators in one chain such as <c>a + b + c</c>, which is a tree as deep as it is long.</summary>
    public const int OperatorChain = 1000;

    /// <summary>Collections inside one another in a value.</summary>
    public const int ValueDepth = 200;

    /// <summary>Elements of one collection.</summary>
    public const int Elements = 1_000_000;

    /// <summary>Characters of one string.</summary>
    public const int StringLength = 32 * 1024 * 1024;

    /// <summary>Size of one value: an element counts 1, and so does each 16 characters of text. Shared parts count each time they are seen.</summary>
    public const long ValueSize = 4_000_000;

    /// <summary>Expression steps, and the sizes of what they make, that one <see cref="Evaluation.EvalContext"/> and its children may take together.</summary>
    public const long EvaluationSteps = 5_000_000;
}
