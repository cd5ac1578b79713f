using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Holdfast.Cli.Invocation;

/// <summary>Options named as Nomad's users know them: with one dash, and with two as well.</summary>
internal static class Flags
{
    internal static Option<bool> Switch(string name, string description, params ReadOnlySpan<string> aliases) =>
        Named(new Option<bool>($"-{name}"), description, aliases);

    internal static Option<string?> Text(string name, string value, string description, params ReadOnlySpan<string> aliases) =>
        Valued(new Option<string?>($"-{name}"), value, description, aliases);

    /// <summary>May be given many times.</summary>
    internal static Option<string[]> Texts(string name, string value, string description)
    {
        var option = Valued(new Option<string[]>($"-{name}"), value, description);
        option.Arity = ArgumentArity.OneOrMore;
        option.DefaultValueFactory = _ => [];
        return option;
    }

    internal static Option<long?> Number(string name, string value, string description, params ReadOnlySpan<string> aliases)
    {
        var option = Valued(new Option<long?>($"-{name}"), value, description, aliases);
        option.CustomParser = result =>
        {
            if (long.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number)) return number;
            result.AddError($"-{name} needs a whole number, not {result.Tokens[0].Value}");
            return null;
        };
        return option;
    }

    internal static Option<Duration?> Time(string name, string description)
    {
        var option = Valued(new Option<Duration?>($"-{name}"), "duration", description);
        option.CustomParser = result =>
        {
            if (Duration.TryParse(result.Tokens[0].Value, out var duration)) return duration;
            result.AddError($"-{name} needs a duration such as 30s, 5m or 1h30m, not {result.Tokens[0].Value}");
            return null;
        };
        return option;
    }

    internal static Option<bool> Json() => Switch("json", "Print the API's JSON");

    internal static Option<string?> Template() => Text("t", "template", "Render the API's JSON with a Go template");

    internal static Option<bool> Verbose() => Switch("verbose", "Print whole ids, absolute times and more detail");

    internal static Option<bool> Detach() => Switch("detach", "Return at once instead of following the evaluation");

    internal static Option<bool> Yes() => Switch("yes", "Do not ask", "y");

    private static Option<T> Valued<T>(Option<T> option, string value, string description, params ReadOnlySpan<string> aliases)
    {
        option.HelpName = value;
        option.Arity = ArgumentArity.ExactlyOne;
        return Named(option, description, aliases);
    }

    private static Option<T> Named<T>(Option<T> option, string description, ReadOnlySpan<string> aliases)
    {
        option.Description = description;
        option.Aliases.Add("-" + option.Name);
        foreach (var alias in aliases)
        {
            option.Aliases.Add($"-{alias}");
            if (alias.Length > 1) option.Aliases.Add($"--{alias}");
        }
        return option;
    }
}
