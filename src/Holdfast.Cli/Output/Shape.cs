using System.CommandLine;
using System.Text.Json;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Templates;

namespace Holdfast.Cli.Output;

/// <summary>The options -json and -t of a command, and the output they ask for.</summary>
internal sealed class Shape
{
    private readonly Option<bool> _json = Flags.Json();
    private readonly Option<string?> _template = Flags.Template();

    internal Option[] Options => [_json, _template];

    /// <summary>True when one of the two was asked for, with the value printed that way.</summary>
    internal bool Write<T>(Call call, T value) => Wanted(call) && Print(call, Json.Element(value));

    internal bool WriteList<T>(Call call, IEnumerable<T> values) => Wanted(call) && Print(call, Json.Element(values));

    internal bool Wanted(Call call)
    {
        if (call.Get(_json) && call.Get(_template) is not null) throw new CommandException("-json and -t exclude each other.");
        return call.Get(_json) || call.Get(_template) is not null;
    }

    private bool Print(Call call, JsonElement value)
    {
        call.Line(call.Get(_template) is { } template ? GoTemplate.Parse(template).Render(value) : Json.Indented(value));
        return true;
    }
}
