using System.Collections.Immutable;
using Holdfast.Hcl.Decoding;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Reads the signatures in which functions are declared: <c>name(parameter type, …) type</c>.</summary>
static class SignatureSyntax
{
    public static (string Name, ImmutableArray<Parameter> Parameters, HclType Returns) Parse(string signature)
    {
        var open = signature.IndexOf('(', StringComparison.Ordinal);
        var close = Close(signature, open);
        var parameters = Split(signature[(open + 1)..close]).Select(Parameter);
        return (signature[..open], [.. parameters], Type(signature[(close + 1)..].Trim()));
    }

    static Parameter Parameter(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var (name, type) = (text[..space], text[(space + 1)..]);
        return new Parameter(
            name.TrimEnd('?', '.'), Type(type.TrimEnd('?')),
            Optional: name.EndsWith('?'), Repeats: name.EndsWith("...", StringComparison.Ordinal), AllowsNull: type.EndsWith('?'));
    }

    static int Close(string signature, int open)
    {
        var depth = 0;
        for (var i = open; ; i++)
        {
            if (signature[i] == '(') depth++;
            if (signature[i] == ')' && --depth == 0) return i;
        }
    }

    static IEnumerable<string> Split(string parameters)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i] is '(') depth++;
            if (parameters[i] is ')') depth--;
            if (parameters[i] != ',' || depth > 0) continue;
            yield return parameters[start..i].Trim();
            start = i + 1;
        }

        if (parameters.Length > start) yield return parameters[start..].Trim();
    }

    static HclType Type(string text)
    {
        var diagnostics = new Diagnostics();
        var expression = HclParser.ParseExpression(new SourceFile("signature", text), diagnostics);
        return (expression is null ? null : TypeConstraint.Parse(expression, diagnostics)) ?? throw new ArgumentException($"\"{text}\" is no type");
    }
}
