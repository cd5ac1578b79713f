namespace Holdfast.Model.Jobs.Comparison;

/// <summary>The change of a group and, for a destructive one, the parts that force it, such as <c>task "web" > config</c>.</summary>
public sealed record TaskGroupDifference(TaskGroupChange Change, ValueList<string> Reasons);
