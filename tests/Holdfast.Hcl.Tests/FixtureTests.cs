namespace Holdfast.Hcl.Tests;

public sealed class FixtureTests
{
    public static TheoryData<string> EvalCases => Cases.Of("eval", ".hcl");

    public static TheoryData<string> BadCases => Cases.Of("bad", ".hcl");

    public static TheoryData<string> FormatCases => Cases.Of("format", ".in");

    [Theory, MemberData(nameof(EvalCases))]
    public void A_file_evaluates_to_the_json_beside_it(string file)
    {
        var (body, diagnostics) = HclParser.ParseFile(Cases.Read("eval", file), file);
        Assert.NotNull(body);
        var json = Dump.Body(body, diagnostics);
        Assert.True(diagnostics.Count == 0, DiagnosticText.Write(diagnostics));
        Cases.Expect("eval", Path.ChangeExtension(file, ".json"), json);
    }

    [Theory, MemberData(nameof(BadCases))]
    public void A_faulty_file_gives_exactly_the_diagnostics_beside_it(string file)
    {
        var (body, diagnostics) = HclParser.ParseFile(Cases.Read("bad", file), file);
        if (body is not null) Dump.Body(body, diagnostics);
        Cases.Expect("bad", Path.ChangeExtension(file, ".diag"), DiagnosticText.Write(diagnostics));
    }

    [Theory, MemberData(nameof(FormatCases))]
    public void A_file_is_formatted_to_the_text_beside_it_and_then_stays(string file)
    {
        var (text, diagnostics) = HclFormatter.Format(Cases.Read("format", file));
        Assert.True(diagnostics.Count == 0, DiagnosticText.Write(diagnostics));
        Cases.Expect("format", Path.ChangeExtension(file, ".out"), text!);
        Assert.Equal(text, HclFormatter.Format(text!).Text);
    }
}
