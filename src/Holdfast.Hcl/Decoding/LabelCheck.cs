using Holdfast.Hcl.Syntax;

namespace Holdfast.Hcl.Decoding;

static class LabelCheck
{
    public static bool Fits(Block block, string[] labels, Diagnostics diagnostics)
    {
        if (block.Labels.Length == labels.Length) return true;
        if (block.Labels.Length > labels.Length) Extra(block, labels, diagnostics);
        else Missing(block, labels, diagnostics);
        return false;
    }

    static void Extra(Block block, string[] labels, Diagnostics diagnostics) => diagnostics.Error(
        $"Extraneous label for {block.Type}",
        labels.Length == 0
            ? $"\"{block.Type}\" blocks have no labels."
            : $"\"{block.Type}\" blocks have {Counted(labels.Length)} ({string.Join(", ", labels)}).",
        block.Labels[labels.Length].Range);

    static void Missing(Block block, string[] labels, Diagnostics diagnostics) => diagnostics.Error(
        $"Missing {labels[block.Labels.Length]} for {block.Type}",
        $"\"{block.Type}\" blocks must have {Counted(labels.Length)} ({string.Join(", ", labels)}).",
        block.Range);

    static string Counted(int labels) => labels == 1 ? "1 label" : $"{labels} labels";
}
