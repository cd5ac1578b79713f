using System.Text;

namespace Holdfast.Scheduling.Tests.Scenarios;

/// <summary>One line of a scenario: words, of which some are key=value. Quotes of either kind keep blanks together; # begins a comment.</summary>
internal sealed record Line(int Number, string Text, string[] Words)
{
    internal string Verb => Words[0];

    internal static IEnumerable<Line> Read(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (Split(line) is { Length: > 0 } words) yield return new(number, line.Trim(), words);
        }
    }

    /// <summary>The words after the verb that are no key=value.</summary>
    internal string[] Plain => [.. Words.Skip(1).Where(word => !IsPair(word))];

    internal IEnumerable<(string Key, string Value)> Pairs => Words.Skip(1).Where(IsPair).Select(word => word.Split('=', 2)).Select(pair => (pair[0], pair[1]));

    internal string? this[string key] => Pairs.Where(pair => pair.Key == key).Select(pair => pair.Value).FirstOrDefault();

    internal int? Number32(string key) => this[key] is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    internal Duration? Duration(string key) => this[key] is not { } text ? null
        : Model.Values.Duration.TryParse(text, out var duration) ? duration : throw new FormatException($"line {Number}: {key} is no duration: {text}");

    // An operator such as >= is no pair, nor is an interpolation.
    private static bool IsPair(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && word[at - 1] is not ('!' or '<' or '>' or '=') && !word.StartsWith('$');

    private static string[] Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, started) = ('\0', false);
        foreach (var c in line)
        {
            if (c == '#' && quote == '\0' && !started) break;
            if (c == quote) quote = '\0';
            else if (quote == '\0' && c is ('"' or '\'')) (quote, started) = (c, true);
            else if (char.IsWhiteSpace(c) && quote == '\0')
            {
                if (started) words.Add(word.ToString());
                word.Clear();
                started = false;
            }
            else
            {
                word.Append(c);
                started = true;
            }
        }
        if (started) words.Add(word.ToString());
        return [.. words];
    }
}
