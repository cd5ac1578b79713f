using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Tests;

public sealed class ParserTests
{
    [Fact]
    public void Everything_knows_where_it_stands()
    {
        var (body, _) = HclParser.ParseFile("a = 1\njob \"wéb\" {\n  n = foo.bar[0]\n}\n", "f.hcl");
        var job = Assert.Single(body!.Items.OfType<Block>());
        Assert.Equal("f.hcl:2,1-10", job.Range.ToString());
        Assert.Equal("f.hcl:2,5-10", job.Labels[0].Range.ToString());
        var argument = job.Body.Argument("n")!;
        Assert.Equal("f.hcl:3,3-4", argument.NameRange.ToString());
        Assert.Equal("f.hcl:3,7-17", argument.Expression.Range.ToString());
        Assert.Equal("foo.bar[0]", Assert.IsType<VariableExpression>(argument.Expression).Traversal.Text);
    }

    [Fact]
    public void After_a_fault_the_rest_of_the_file_is_still_read()
    {
        var (body, diagnostics) = HclParser.ParseFile("a = (\nb = 2\nc = ]\nd = 4\n", "f.hcl");
        Assert.Equal(["b", "d"], body!.Items.Select(item => item.Name));
        Assert.Equal(2, diagnostics.Count);
    }

    [Fact]
    public void An_expression_must_take_up_the_whole_text()
    {
        var diagnostics = new Diagnostics();
        Assert.Null(HclParser.ParseExpression(new SourceFile("e", "1 + 1 extra"), diagnostics));
        Assert.Equal("Extra characters after expression", Assert.Single(diagnostics).Summary);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a ${1 + 1} b\n", "a 2 b\n")]
    [InlineData("%{ if true ~}\n  yes\n%{ endif ~}\n", "  yes\n")]
    [InlineData("\"quotes\" and \\n stay", "\"quotes\" and \\n stay")]
    public void A_bare_template_is_text_with_sequences(string template, string expected)
    {
        var diagnostics = new Diagnostics();
        var parsed = HclParser.ParseTemplate(new SourceFile("t", template), diagnostics);
        Assert.Equal(expected, ((StringValue)parsed!.Evaluate(Given.Context(), diagnostics)).Text);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_child_context_hides_the_variables_of_its_parent()
    {
        var context = Given.Context(("x", Value.Of(1)), ("y", Value.Of(2))).Child(new Dictionary<string, Value> { ["x"] = Value.Of(3) });
        Assert.Equal(Value.Of(5), Given.ValueOf("x + y", context));
    }

    [Fact]
    public void Without_a_hook_an_unknown_root_is_a_fault()
    {
        var diagnostics = new Diagnostics();
        HclParser.ParseExpression(new SourceFile("e", "\"${attr.kernel.name}\""), diagnostics)!.Evaluate(new EvalContext(), diagnostics);
        Assert.Equal("Unknown variable", Assert.Single(diagnostics).Summary);
    }

    [Fact]
    public void A_file_with_syntax_faults_is_not_formatted()
    {
        var (text, diagnostics) = HclFormatter.Format("a = \n");
        Assert.Null(text);
        Assert.True(diagnostics.HasErrors);
    }

    [Theory]
    [InlineData("cuont", "count")]
    [InlineData("dirver", "driver")]
    [InlineData("zzz", null)]
    [InlineData("COUNT", "count")]
    public void The_nearest_name_is_suggested(string given, string? expected) =>
        Assert.Equal(expected, NameSuggestion.For(given, ["count", "driver", "datacenters"]));
}
