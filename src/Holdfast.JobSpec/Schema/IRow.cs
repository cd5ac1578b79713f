namespace Holdfast.JobSpec.Schema;

/// <summary>A row whatever record it belongs to, for lists of all that a job file may hold.</summary>
internal interface IRow
{
    string Name { get; }

    string? Warning { get; }

    /// <summary>The type of the argument; null for a block with a schema.</summary>
    ShapeKind? Shape { get; }

    IBlockSchema? Schema { get; }

    bool TakesArgument { get; }

    bool TakesBlocks { get; }

    bool Repeats { get; }
}
