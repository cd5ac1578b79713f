namespace Holdfast.Hcl;

/// <summary>A place in a source file: line and column, both from 1.</summary>
public readonly record struct SourcePosition(int Line, int Column);
