namespace Holdfast.Control.Intake;

/// <summary>Several messages as one text.</summary>
internal static class Sentences
{
    /// <summary>A count and a bulleted list; empty for none.</summary>
    public static string List(string noun, IReadOnlyList<string> messages) => messages.Count == 0
        ? ""
        : $"{messages.Count} {noun}{(messages.Count == 1 ? "" : "s")}:\n\n{string.Concat(messages.Select(message => $"* {message}\n"))}";
}
