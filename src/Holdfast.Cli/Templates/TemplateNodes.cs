namespace Holdfast.Cli.Templates;

/// <summary>A piece of a template; Offset is where it starts in the text.</summary>
internal abstract record Node(int Offset);

internal sealed record TextNode(int Offset, string Text) : Node(Offset);

internal sealed record ActionNode(int Offset, Pipeline Pipe) : Node(Offset);

internal sealed record IfNode(int Offset, Pipeline Pipe, IReadOnlyList<Node> Then, IReadOnlyList<Node> Else) : Node(Offset);

internal sealed record WithNode(int Offset, Pipeline Pipe, IReadOnlyList<Node> Then, IReadOnlyList<Node> Else) : Node(Offset);

internal sealed record RangeNode(int Offset, Pipeline Pipe, IReadOnlyList<Node> Body, IReadOnlyList<Node> Else) : Node(Offset);

internal sealed record CallNode(int Offset, string Template, Pipeline? Pipe) : Node(Offset);

internal sealed record BreakNode(int Offset) : Node(Offset);

internal sealed record ContinueNode(int Offset) : Node(Offset);

/// <summary>Commands joined by bars, each taking the value before it as its last argument. Variables are set to the result.</summary>
internal sealed record Pipeline(int Offset, IReadOnlyList<string> Variables, bool Declares, IReadOnlyList<IReadOnlyList<Operand>> Commands);

/// <summary>A part of a command.</summary>
internal abstract record Operand(int Offset);

internal sealed record DotOperand(int Offset) : Operand(Offset);

internal sealed record VariableOperand(int Offset, string Name) : Operand(Offset);

internal sealed record LiteralOperand(int Offset, object? Value) : Operand(Offset);

internal sealed record FunctionOperand(int Offset, string Name) : Operand(Offset);

internal sealed record PipelineOperand(int Offset, Pipeline Pipe) : Operand(Offset);

/// <summary>A member of what Of gives.</summary>
internal sealed record FieldOperand(int Offset, Operand Of, string Name) : Operand(Offset);
