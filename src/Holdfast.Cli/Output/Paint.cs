namespace Holdfast.Cli.Output;

/// <summary>Colours of text on a terminal; changes nothing elsewhere.</summary>
internal sealed class Paint(bool colours)
{
    internal static Paint None { get; } = new(colours: false);

    internal string Strong(string text) => With("1", text);

    internal string Good(string text) => With("32", text);

    internal string Middling(string text) => With("33", text);

    internal string Bad(string text) => With("31", text);

    /// <summary>A status of a job, allocation, evaluation or node in the colour of its mood.</summary>
    internal string Status(string status) => status switch
    {
        "running" or "ready" or "complete" or "successful" or "eligible" or "alive" => Good(status),
        "pending" or "blocked" or "initializing" or "paused" or "unknown" or "ineligible" or "disconnected" => Middling(status),
        "failed" or "lost" or "down" or "left" => Bad(status),
        _ => status,
    };

    private string With(string code, string text) => colours && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
