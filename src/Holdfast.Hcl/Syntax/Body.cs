using System.Collections.Immutable;

namespace Holdfast.Hcl.Syntax;

/// <summary>
/// The content of a file or block: arguments and blocks in the order written. The native syntax says which is which; in JSON
/// everything is an argument until the reader asks for blocks of its name (<see cref="Blocks"/>).
/// </summary>
public abstract class Body(SourceRange range)
{
    /// <summary>The whole body; its end is where something missing would go.</summary>
    public SourceRange Range { get; } = range;

    /// <summary>Everything in the body. A native body lists what <c>dynamic</c> blocks expand to only after <c>DynamicBlocks.Expand</c>.</summary>
    public abstract ImmutableArray<BodyItem> Items { get; }

    /// <summary>Blocks look like arguments here.</summary>
    internal virtual bool IsJson => false;

    public Argument? Argument(string name) => Items.OfType<Argument>().FirstOrDefault(item => item.Name == name);

    /// <summary>The blocks of a type, in order. <paramref name="labels"/> is how many labels such a block has: JSON cannot tell without.</summary>
    public abstract ImmutableArray<Block> Blocks(string type, int labels, Diagnostics diagnostics);
}
