using System.Collections.Immutable;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>
/// A function of the language. Its arguments have been converted to the types of its parameters and, unless a parameter says
/// otherwise, are neither null nor unknown. A last parameter that repeats is <paramref name="Variadic"/>.
/// </summary>
public sealed record Function(string Name, ImmutableArray<Parameter> Parameters, Parameter? Variadic, HclType Returns, FunctionBody Body)
{
    /// <summary>What is called instead of the body, with the arguments not yet evaluated.</summary>
    internal Func<CallExpression, Scope, Value>? Lazy { get; init; }

    /// <summary>Name, parameters and result for people: <c>join(separator string, lists... list(string)) string</c>.</summary>
    public string Signature
    {
        get
        {
            var parameters = Parameters.Select(parameter => $"{parameter.Name} {parameter.Type}");
            if (Variadic is not null) parameters = parameters.Append($"{Variadic.Name}... {Variadic.Type}");
            return $"{Name}({string.Join(", ", parameters)}) {Returns}";
        }
    }

    internal Parameter Parameter(int index) => index < Parameters.Length ? Parameters[index] : Variadic!;
}

public sealed record Parameter(string Name, HclType Type)
{
    public bool AllowsNull { get; init; }

    /// <summary>The function works although the argument, or something inside it, is unknown.</summary>
    public bool AllowsUnknown { get; init; }
}

public delegate CallResult FunctionBody(Call call);
