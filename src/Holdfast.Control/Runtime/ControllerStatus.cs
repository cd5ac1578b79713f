namespace Holdfast.Control.Runtime;

/// <summary>What a controller said when it last ran.</summary>
/// <param name="Sentence">What it did, or why it failed.</param>
/// <param name="Failures">Failed runs in a row; 0 when the last one went well.</param>
public sealed record ControllerStatus(string Name, string Sentence, DateTimeOffset At, int Failures);
