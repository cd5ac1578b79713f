using System.Diagnostics;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Functions;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Tests;

/// <summary>Inputs made to hurt: each must end soon, in a diagnostic.</summary>
public sealed class RobustnessTests
{
    public static TheoryData<string, string> Hostile => new()
    {
        { "a = " + Repeat("(", 100_000), "Nested too deeply" },
        { "a = " + Repeat("[", 100_000), "Nested too deeply" },
        { "a = " + Repeat("{a=", 100_000), "Nested too deeply" },
        { "a = " + Repeat("!", 100_000) + "true", "Nested too deeply" },
        { "a = " + Repeat("-", 100_000) + "1", "Nested too deeply" },
        { "a = " + Repeat("f(", 100_000), "Nested too deeply" },
        { "a = " + Repeat("true ? 1 : ", 100_000) + "1", "Nested too deeply" },
        { "a = " + Repeat("\"${", 100_000), "Nested too deeply" },
        { "a = " + Repeat("%{ if true }", 3).Replace("%", "\"%", StringComparison.Ordinal), "" },
        { "a = \"" + Repeat("%{ if true }", 50_000) + "\"", "Nested too deeply" },
        { "a = x" + Repeat("[*]", 100_000), "Nested too deeply" },
        { Repeat("a {\n", 100_000), "Nested too deeply" },
        { "a = 1" + Repeat(" + 1", 100_000), "Expression is too long" },
        { "a = x" + Repeat("[y]", 100_000), "Path is too long" },
        { "a = " + Repeat("(1" + Repeat(" + 1", 900) + " + ", 150) + "1" + Repeat(")", 150), "" },
        { "a = " + Repeat("9", 100_000), "Number out of range" },
        { "a = [for x in range(1000000) : [for y in range(1000000) : y]]", "Value is too large" },
        { "a = [for x in range(1000000) : length([for y in range(10000) : y])]", "Too much to evaluate" },
        { "a = [for x in range(100000) : format(\"%1000000d\", x)]", "t" },
        { "a = join(\"\", [for x in range(100000) : \"${x}${format(\"%100000d\", 1)}\"])", "t" },
        { "a = setproduct(range(1000), range(1000), range(1000))", "would have more than" },
        { "a = regex(\"(((((a{100}){100}){100}){100}){100})\", \"a\")", "Invalid function argument" },
        { "a = regex(\"(a*)*b\", format(\"%100000s\", \"a\"))", "does not match" },
        { "a = yamldecode(\"a: &a [x,x,x,x,x,x,x,x,x,x]\\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\\ng: [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]\")", "no valid YAML" },
        { "a = yamldecode(join(\"\", [for x in range(20000) : \"[\"]))", "no valid YAML" },
        { "a = jsondecode(join(\"\", [for x in range(20000) : \"[\"]))", "no valid JSON" },
        { "a = replace(format(\"%1000000s\", \"\"), \" \", format(\"%1000000s\", \"\"))", "characters" },
        { "a = \"%{ for x in range(1000000) }%{ for y in range(1000000) }xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx%{ endfor }%{ endfor }\"", "t" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void Hostile_input_ends_in_a_diagnostic(string text, string expected)
    {
        var (body, diagnostics) = HclParser.ParseFile(text, "hostile.hcl");
        if (body is not null)
            foreach (var argument in body.Items.OfType<Syntax.Argument>()) argument.Expression.Evaluate(Given.Context(), diagnostics);
        if (expected.Length > 0) Assert.Contains(expected, DiagnosticText.Write(diagnostics), StringComparison.Ordinal);
        HclFormatter.Format(text);
    }

    [Fact]
    public void Deep_json_ends_in_a_diagnostic()
    {
        foreach (var open in (string[])["[", "{\"a\":", "[{\"a\":"])
        {
            var (body, diagnostics) = HclJsonParser.ParseFile(Repeat(open, 100_000), "deep.json");
            Assert.Null(body);
            Assert.Contains("Nested too deeply", DiagnosticText.Write(diagnostics), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Values_that_double_with_each_step_are_stopped()
    {
        var value = Value.Of("x");
        var diagnostics = new Diagnostics();
        for (var step = 0; step < 100 && !diagnostics.HasErrors; step++)
            (value, diagnostics) = Given.Evaluated("[x, x]", Given.Context(("x", value)));
        Assert.Equal("Value is too large", Assert.Single(diagnostics).Summary);
    }

    [Fact]
    public void Values_that_nest_with_each_step_are_stopped()
    {
        var value = Value.Of("x");
        var diagnostics = new Diagnostics();
        for (var step = 0; step < 1000 && !diagnostics.HasErrors; step++)
            (value, diagnostics) = Given.Evaluated("[x]", Given.Context(("x", value)));
        Assert.Equal("Value is nested too deeply", Assert.Single(diagnostics).Summary);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused()
    {
        var (body, diagnostics) = HclParser.ParseFile(new string('#', HclLimits.SourceLength + 1), "large.hcl");
        Assert.Null(body);
        Assert.Equal("File is too large", Assert.Single(diagnostics).Summary);
    }

    [Fact]
    public void Files_are_not_read_where_that_is_refused()
    {
        var functions = StandardFunctions.Create(new FunctionOptions { AllowsFiles = false });
        foreach (var call in (string[])["file(\"/etc/hostname\")", "fileexists(\"/etc\")", "fileset(\"/etc\", \"*\")", "filebase64(\"/etc/hostname\")", "templatefile(\"/etc/hostname\", {})"])
        {
            var (_, diagnostics) = Given.Evaluated(call, new EvalContext(functions: functions));
            Assert.Contains("files cannot be read here", DiagnosticText.Write(diagnostics), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_typical_job_file_parses_in_well_under_a_millisecond()
    {
        var text = Cases.Read("eval", "typical_job.hcl");
        for (var i = 0; i < 300; i++) HclParser.ParseFile(text, "job.hcl");
        var best = Enumerable.Range(0, 20).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < 20; i++) HclParser.ParseFile(text, "job.hcl");
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds / 20;
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{best:0.000} ms");
        Assert.True(best < 0.3, $"one parse took {best} ms");
    }

    static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
