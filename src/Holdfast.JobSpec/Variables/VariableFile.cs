namespace Holdfast.JobSpec.Variables;

/// <summary>A file that gives values to variables: name = value in each line, or a JSON object (told by the name's end or the first character).</summary>
public sealed record VariableFile(string Name, string Text);
