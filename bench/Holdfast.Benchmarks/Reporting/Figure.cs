using System.Globalization;

namespace Holdfast.Benchmarks.Reporting;

/// <summary>One measured number, what it is compared with, and what it has to reach.</summary>
/// <param name="Peer">The peer or baseline: measured in the same run, or a cited measurement that says so.</param>
/// <param name="Target">Null where the number is only reported.</param>
internal sealed record Figure(string Name, double Value, string Unit, string Peer, double? Target = null, bool MoreIsBetter = false)
{
    public bool Met => Target is not { } target || (MoreIsBetter ? Value >= target : Value <= target);

    public string ValueText => $"{Number(Value)} {Unit}";

    public string TargetText => Target is { } target ? $"{(MoreIsBetter ? "≥" : "≤")} {Number(target)} {Unit}" : "–";

    private static string Number(double value) => value.ToString(value < 10 ? "0.##" : "#,0", CultureInfo.InvariantCulture);
}
