using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Functions;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Tests;

/// <summary>Set-up in one line: contexts with all functions at a fixed time, and expressions evaluated in them.</summary>
static class Given
{
    public static FunctionTable Functions { get; } = StandardFunctions.Create(new FunctionOptions
    {
        BaseDirectory = Path.Combine(Cases.Root, "files"),
        Time = new FixedTime(),
        FillRandom = bytes => Array.Fill(bytes, (byte)0x5A),
    });

    /// <summary>A context in which the roots of the runtime stay text, as in job files.</summary>
    public static EvalContext Context(params (string Name, Value Value)[] variables) =>
        new(variables.ToDictionary(variable => variable.Name, variable => variable.Value), Functions) { UnresolvedRoot = KeepRuntimeText };

    public static (Value Value, Diagnostics Diagnostics) Evaluated(string expression, EvalContext? context = null)
    {
        var diagnostics = new Diagnostics();
        var parsed = HclParser.ParseExpression(new SourceFile("test.hcl", expression), diagnostics);
        return (parsed?.Evaluate(context ?? Context(), diagnostics) ?? Value.AnyUnknown, diagnostics);
    }

    public static Value ValueOf(string expression, EvalContext? context = null)
    {
        var (value, diagnostics) = Evaluated(expression, context);
        Assert.True(diagnostics.Count == 0, DiagnosticText.Write(diagnostics));
        return value;
    }

    static Value? KeepRuntimeText(Traversal traversal) =>
        traversal.Root is "attr" or "node" or "meta" or "env" or "device" || traversal.Root.StartsWith("NOMAD_", StringComparison.Ordinal)
            ? Value.Of($"${{{traversal.Text}}}")
            : null;

    sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 5, 7, 8, 9, TimeSpan.Zero);
    }
}
