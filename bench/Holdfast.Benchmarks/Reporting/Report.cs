using Spectre.Console;

namespace Holdfast.Benchmarks.Reporting;

/// <summary>The figures of one benchmark, as a table and a last line that scripts read.</summary>
internal sealed record Report(IReadOnlyList<Figure> Figures)
{
    public bool Met => Figures.All(figure => figure.Met);

    public void Print(string name)
    {
        var table = new Table().Border(TableBorder.Markdown).AddColumns("figure", "measured", "peer or baseline", "target", "");
        foreach (var figure in Figures)
            table.AddRow(Markup.Escape(figure.Name), figure.ValueText, Markup.Escape(figure.Peer), figure.TargetText, figure.Met ? "met" : "missed");
        AnsiConsole.Profile.Width = 220;
        AnsiConsole.Write(table);
        var targets = Figures.Where(figure => figure.Target is not null).ToList();
        var missed = targets.Where(figure => !figure.Met).Select(figure => figure.Name).ToList();
        Console.WriteLine(Met ? $"{name}: met all {targets.Count} targets" : $"{name}: missed {string.Join(", ", missed)}");
    }
}
