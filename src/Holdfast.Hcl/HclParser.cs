using Holdfast.Hcl.Parsing;
using Holdfast.Hcl.Syntax;

namespace Holdfast.Hcl;

/// <summary>
/// Parses HCL's native syntax (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md). After a fault it goes on with the next
/// argument or block, so that one run reports all; the body then holds what could be read, or is null where nothing could.
/// </summary>
public static class HclParser
{
    public static (Body? Body, Diagnostics Diagnostics) ParseFile(string text, string name)
    {
        var diagnostics = new Diagnostics();
        return (ParseFile(new SourceFile(name, text), diagnostics), diagnostics);
    }

    public static Body? ParseFile(SourceFile file, Diagnostics diagnostics) =>
        TokenStream.Open(file, LexerMode.Normal, diagnostics) is { } tokens ? new BodyParser(tokens).ParseFile() : null;

    /// <summary>A single expression that takes up the whole text; null where it could not be read.</summary>
    public static Expression? ParseExpression(SourceFile file, Diagnostics diagnostics) =>
        TokenStream.Open(file, LexerMode.Normal, diagnostics) is { } tokens ? new ExpressionParser(tokens).ParseWhole() : null;

    /// <summary>A bare template, such as the file of <c>templatefile</c>; null where it could not be read.</summary>
    public static Expression? ParseTemplate(SourceFile file, Diagnostics diagnostics) =>
        TokenStream.Open(file, LexerMode.Template, diagnostics) is { } tokens ? new TemplateParser(new ExpressionParser(tokens)).ParseWhole() : null;
}
