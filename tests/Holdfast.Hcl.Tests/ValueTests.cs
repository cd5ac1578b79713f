using Holdfast.Hcl.Decoding;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Tests;

public sealed class ValueTests
{
    [Theory]
    [InlineData("\"5\"", "number", "5")]
    [InlineData("5.50", "string", "\"5.5\"")]
    [InlineData("true", "string", "\"true\"")]
    [InlineData("\"1\"", "bool", "true")]
    [InlineData("[1, \"a\"]", "list(string)", "[\"1\",\"a\"]")]
    [InlineData("[1, \"a\"]", "list(any)", "[\"1\",\"a\"]")]
    [InlineData("[3, 1, 3]", "set(number)", "[1,3]")]
    [InlineData("toset([\"b\", \"a\"])", "list(string)", "[\"a\",\"b\"]")]
    [InlineData("[1, \"2\"]", "tuple([string, number])", "[\"1\",2]")]
    [InlineData("{ a = 1, b = true }", "map(string)", "{\"a\":\"1\",\"b\":\"true\"}")]
    [InlineData("{ a = 1, extra = 2 }", "object({ a = string })", "{\"a\":\"1\"}")]
    [InlineData("{ a = 1 }", "object({ a = number, b = optional(string) })", "{\"a\":1,\"b\":null}")]
    [InlineData("{ a = null }", "object({ a = optional(list(string), [\"x\"]) })", "{\"a\":[\"x\"]}")]
    [InlineData("{ a = { b = \"1\" } }", "map(object({ b = number }))", "{\"a\":{\"b\":1}}")]
    [InlineData("tomap({ a = \"1\" })", "object({ a = number })", "{\"a\":1}")]
    [InlineData("null", "string", "null")]
    [InlineData("[]", "list(string)", "[]")]
    [InlineData("{}", "map(string)", "{}")]
    public void Values_convert_to_types(string expression, string type, string json)
    {
        Assert.True(Conversion.TryConvert(Given.ValueOf(expression), TypeOf(type), out var converted, out var fault), fault);
        Assert.Equal(json, Functions.JsonEncoding.Encode(converted, out _));
    }

    [Theory]
    [InlineData("\"x\"", "number", "a number is required")]
    [InlineData("1", "bool", "a bool is required")]
    [InlineData("[1, \"x\"]", "list(number)", "element 1: a number is required")]
    [InlineData("{ a = { b = [] } }", "map(map(string))", "element \"a\": element \"b\": a string is required")]
    [InlineData("{}", "object({ a = string })", "attribute \"a\" is required")]
    [InlineData("{ c = 1 }", "object({ a = string, b = number, c = number })", "attributes \"a\" and \"b\" are required")]
    [InlineData("{ a = [] }", "object({ a = string })", "attribute \"a\": a string is required")]
    [InlineData("[1]", "tuple([number, number])", "a tuple of 2 elements is required, not of 1")]
    [InlineData("\"x\"", "list(string)", "a list of string is required")]
    [InlineData("[[], {}]", "list(any)", "all elements must have the same type")]
    [InlineData("[1]", "object({})", "an object is required")]
    public void A_value_that_does_not_convert_says_where_and_why(string expression, string type, string expected)
    {
        Assert.False(Conversion.TryConvert(Given.ValueOf(expression), TypeOf(type), out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Theory]
    [InlineData("string", "string")]
    [InlineData("\"list(string)\"", "list(string)")]
    [InlineData("list", "list(any)")]
    [InlineData("set(number)", "set(number)")]
    [InlineData("tuple([string, bool])", "tuple([string, bool])")]
    [InlineData("object({ a = string, b = optional(number, 3) })", "object({a=string, b=optional(number)})")]
    [InlineData("map(object({ x = any }))", "map(object({x=any}))")]
    public void Type_constraints_are_read(string text, string expected) => Assert.Equal(expected, TypeOf(text).ToString());

    [Theory]
    [InlineData("strin", "\"strin\" is no type")]
    [InlineData("list()", "takes one argument")]
    [InlineData("string(number)", "takes no arguments")]
    [InlineData("object", "needs the types of its elements")]
    [InlineData("tuple(string)", "takes a list of types")]
    [InlineData("object({ a = 5 })", "A type is expected")]
    [InlineData("\"list(\"", "Invalid expression")]
    [InlineData("object({ a = optional(number, \"x\") })", "Invalid default value")]
    public void A_faulty_type_constraint_is_reported(string text, string expected)
    {
        var diagnostics = new Diagnostics();
        var expression = HclParser.ParseExpression(new SourceFile("t.hcl", text), diagnostics);
        if (expression is not null) TypeConstraint.Parse(expression, diagnostics);
        Assert.Contains(expected, DiagnosticText.Write(diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("\"x-${secret}\"")]
    [InlineData("upper(secret)")]
    [InlineData("secret == \"a\"")]
    [InlineData("true ? secret : \"x\"")]
    [InlineData("secret == \"hunter2\" ? 1 : 2")]
    [InlineData("element([secret], 0)")]
    [InlineData("[for x in [secret] : x][0]")]
    public void What_comes_from_a_sensitive_value_is_sensitive(string expression)
    {
        var value = Given.ValueOf(expression, Given.Context(("secret", Value.Of("hunter2").Marked(true))));
        Assert.True(value.Sensitive);
        Assert.Equal("(sensitive value)", value.ToString());
    }

    [Fact]
    public void A_sensitive_key_is_not_shown()
    {
        var (_, diagnostics) = Given.Evaluated("{ a = 1 }[secret]", Given.Context(("secret", Value.Of("hunter2").Marked(true))));
        Assert.DoesNotContain("hunter2", DiagnosticText.Write(diagnostics), StringComparison.Ordinal);
        Assert.Contains("(sensitive value)", DiagnosticText.Write(diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown + 1", "number")]
    [InlineData("unknown == 1", "bool")]
    [InlineData("\"a${unknown}\"", "string")]
    [InlineData("upper(unknown)", "string")]
    [InlineData("unknown ? 1 : 2", "number")]
    [InlineData("unknown.a.b[0]", "any")]
    [InlineData("[for x in unknown : x]", "any")]
    [InlineData("false && unknown", "bool")]
    public void Unknown_values_spread_quietly(string expression, string type)
    {
        var value = Given.ValueOf(expression, Given.Context(("unknown", Value.AnyUnknown)));
        Assert.Equal(type, value.Type.ToString());
        Assert.Equal(expression == "false && unknown", value.IsKnown);
    }

    [Fact]
    public void Equality_is_by_type_and_content_and_not_by_mark()
    {
        Assert.Equal(Value.Tuple([Value.Of(1), Value.Of("a")]), Value.Tuple([Value.Of(1), Value.Of("a").Marked(true)]));
        Assert.NotEqual(Value.List(HclType.Number, [Value.Of(1)]), Value.Tuple([Value.Of(1)]));
        Assert.Equal(Value.Object([new("a", Value.True), new("b", Value.False)]), Value.Object([new("b", Value.False), new("a", Value.True)]));
        Assert.Equal(Value.Set(HclType.Number, [Value.Of(2), Value.Of(1), Value.Of(2)]), Value.Set(HclType.Number, [Value.Of(1), Value.Of(2)]));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.50", "-0.5")]
    [InlineData("1e-7", "0.0000001")]
    [InlineData("123456789012345678901234567890.5", "123456789012345678901234567890.5")]
    [InlineData("1e30", "1000000000000000000000000000000")]
    public void Numbers_keep_all_their_digits(string text, string expected)
    {
        Assert.True(Number.TryParse(text, out var number));
        Assert.Equal(expected, number.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("1e99999")]
    [InlineData("0x10")]
    [InlineData(" 1")]
    public void What_is_no_number_is_not_read_as_one(string text) => Assert.False(Number.TryParse(text, out _));

    static HclType TypeOf(string text)
    {
        var diagnostics = new Diagnostics();
        var type = TypeConstraint.Parse(HclParser.ParseExpression(new SourceFile("t.hcl", text), diagnostics)!, diagnostics);
        Assert.True(diagnostics.Count == 0, DiagnosticText.Write(diagnostics));
        return type!;
    }
}
