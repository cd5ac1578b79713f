using Holdfast.Hcl;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;

namespace Holdfast.Configuration;

/// <summary>A map whose keys the user chooses, such as meta: a block of arguments, or one argument.</summary>
internal static class FreeMap
{
    public static ValueMap<string> Read(BodyItem item, Diagnostics diagnostics) => item switch
    {
        Block block => Read(block.Body, diagnostics),
        Argument argument => SettingOf(argument, diagnostics).TextMap(),
        _ => ValueMap<string>.Empty,
    };

    private static ValueMap<string> Read(Body body, Diagnostics diagnostics)
    {
        foreach (var block in body.Items.OfType<Block>())
            diagnostics.Error("Not a block", $"{block.Type} must be an argument: write {block.Type} = \"…\"", block.Range);
        return body.Items.OfType<Argument>().ToValueMap(argument => argument.Name, argument => SettingOf(argument, diagnostics).Text());
    }

    private static Setting SettingOf(Argument argument, Diagnostics diagnostics) =>
        new(argument.Name, argument.Expression.Evaluate(new EvalContext(), diagnostics), argument.Expression.Range, diagnostics);
}
