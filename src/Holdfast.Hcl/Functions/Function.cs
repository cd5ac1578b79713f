using System.Collections.Immutable;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>
/// A function of the language. Its arguments have been converted to the types of its parameters and, unless a parameter says
/// otherwise, are neither null nor unknown.
/// </summary>
public sealed record Function
{
    /// <summary>
    /// Declares a function by the signature that diagnostics show, such as <c>join(separator string, lists... list(string)) string</c>.
    /// A parameter may end in <c>?</c> (may be left out) or, the last one, in <c>...</c> (repeats); a type in <c>?</c> takes null too.
    /// </summary>
    public Function(string signature, FunctionBody body)
    {
        Signature = signature;
        Body = body;
        (Name, Parameters, Returns) = SignatureSyntax.Parse(signature);
    }

    public string Name { get; }

    public string Signature { get; }

    public ImmutableArray<Parameter> Parameters { get; }

    public HclType Returns { get; }

    public FunctionBody Body { get; }

    /// <summary>The function works although an argument, or something inside one, is unknown.</summary>
    public bool TakesUnknown { get; init; }

    /// <summary>What is called instead of the body, with the arguments not yet evaluated.</summary>
    internal Func<CallExpression, Scope, Value>? Lazy { get; init; }

    internal int Least => Parameters.Count(parameter => parameter is { Optional: false, Repeats: false });

    internal int Most => Parameters is [.., { Repeats: true }] ? int.MaxValue : Parameters.Length;

    internal Parameter ParameterAt(int index) => Parameters[Math.Min(index, Parameters.Length - 1)];
}

public sealed record Parameter(string Name, HclType Type, bool Optional, bool Repeats, bool AllowsNull);

public delegate CallResult FunctionBody(Call call);
