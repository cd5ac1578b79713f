using Holdfast.Hcl.Syntax;

namespace Holdfast.Hcl.Decoding;

/// <summary>Complaints about what does not belong in a body, each with the name that was probably meant.</summary>
static class Unexpected
{
    public static void Report(Body body, HashSet<string> arguments, HashSet<string> blocks, Diagnostics diagnostics)
    {
        foreach (var item in body.Items)
            if (item is Block block) ReportBlock(block, arguments, blocks, diagnostics);
            else ReportArgument((Argument)item, arguments, blocks, diagnostics, body.IsJson);
    }

    static void ReportArgument(Argument argument, HashSet<string> arguments, HashSet<string> blocks, Diagnostics diagnostics, bool json)
    {
        var name = argument.Name;
        if (arguments.Contains(name) || (json && blocks.Contains(name))) return;
        if (blocks.Contains(name))
            diagnostics.Error(
                "Unsupported argument", $"\"{name}\" is a block here, not an argument: write {name} {{ ... }} without the equals sign.", argument.NameRange);
        else
            diagnostics.Error(
                "Unsupported argument", $"An argument named \"{name}\" is not expected here.", argument.NameRange,
                NameSuggestion.For(name, arguments.Concat(json ? blocks : [])));
    }

    static void ReportBlock(Block block, HashSet<string> arguments, HashSet<string> blocks, Diagnostics diagnostics)
    {
        if (blocks.Contains(block.Type)) return;
        if (arguments.Contains(block.Type))
            diagnostics.Error("Unsupported block", $"\"{block.Type}\" is an argument here, not a block: write {block.Type} = ....", block.TypeRange);
        else
            diagnostics.Error(
                "Unsupported block", $"Blocks of type \"{block.Type}\" are not expected here.", block.TypeRange,
                NameSuggestion.For(block.Type, blocks));
    }
}
