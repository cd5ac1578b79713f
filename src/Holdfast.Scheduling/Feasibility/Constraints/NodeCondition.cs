namespace Holdfast.Scheduling.Feasibility.Constraints;

/// <summary>A constraint or affinity made ready to be asked of many nodes.</summary>
internal sealed class NodeCondition
{
    private readonly NodeTarget _left, _right;
    private readonly string _operand;

    internal NodeCondition(string left, string operand, string right, string? region)
    {
        (_left, _right) = (NodeTarget.Parse(left, region), NodeTarget.Parse(right, region));
        _operand = operand.Length == 0 ? "=" : operand;
        Text = $"{left} {_operand} {right}".Trim();
    }

    /// <summary>The condition as users see it, such as <c>${attr.kernel.name} = linux</c>.</summary>
    internal string Text { get; }

    /// <summary>Whether nodes of one class may differ in the outcome.</summary>
    internal bool IsUnique => _left.IsUnique || _right.IsUnique;

    internal bool Holds(Node node) => Operands.Holds(_operand, _left.Of(node), _right.Of(node));
}
