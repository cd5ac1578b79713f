using Holdfast.Hcl.Decoding;
using Holdfast.Hcl.Syntax;

namespace Holdfast.Hcl.Tests;

public sealed class BodyReaderTests
{
    const string Native = """
        name  = "web"
        count = 2
        tags  = ["a", "b"]
        meta  = { x = 1 }
        port "http" {
          static = 80
        }
        port "https" {}
        update {
          auto_revert = true
        }
        """;

    const string Json = """
        {
          "//": "a comment",
          "name": "web", "count": 2, "tags": ["a", "b"], "meta": {"x": 1},
          "port": {"http": {"static": 80}, "https": {}},
          "update": [{"auto_revert": true}]
        }
        """;

    [Theory]
    [InlineData(Native, false)]
    [InlineData(Json, true)]
    public void Both_syntaxes_read_alike(string text, bool json)
    {
        var (reader, diagnostics) = Open(text, json);
        Assert.Equal("web", reader.Text("name"));
        Assert.Equal(2, reader.Integer("count"));
        Assert.Equal(["a", "b"], reader.Texts("tags")!.Value);
        Assert.Equal([new("x", "1")], reader.TextMap("meta")!.Value);
        var ports = reader.Blocks("port", "name");
        Assert.Equal(["http", "https"], ports.Select(port => port.Label()));
        Assert.Equal(80, new BodyReader(ports[0].Body, reader.Context, diagnostics).Integer("static"));
        Assert.True(new BodyReader(reader.Block("update")!.Body, reader.Context, diagnostics).Flag("auto_revert"));
        Assert.Null(reader.Text("absent"));
        reader.Finish();
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("cuont = 1", "b.hcl:1,1-6: Unsupported argument; An argument named \"cuont\" is not expected here. Did you mean \"count\"?")]
    [InlineData("prot \"x\" {}", "b.hcl:1,1-5: Unsupported block; Blocks of type \"prot\" are not expected here. Did you mean \"port\"?")]
    [InlineData("update = {}", "b.hcl:1,1-7: Unsupported argument; \"update\" is a block here, not an argument: write update { ... } without the equals sign.")]
    [InlineData("count {}", "b.hcl:1,1-6: Unsupported block; \"count\" is an argument here, not a block: write count = ....")]
    [InlineData("count = 1.5", "b.hcl:1,9-12: Incorrect argument value; Inappropriate value for \"count\": a whole number is required, not 1.5.")]
    [InlineData("count = \"x\"", "b.hcl:1,9-12: Incorrect argument value; Inappropriate value for \"count\": a number is required.")]
    [InlineData("port {}", "b.hcl:1,1-5: Missing name for port; \"port\" blocks must have 1 label (name).")]
    [InlineData("port \"a\" \"b\" {}", "b.hcl:1,10-13: Extraneous label for port; \"port\" blocks have 1 label (name).")]
    [InlineData("update \"a\" {}", "b.hcl:1,8-11: Extraneous label for update; \"update\" blocks have no labels.")]
    [InlineData("update {}\nupdate {}", "b.hcl:2,1-7: Duplicate update block; Only one update block is allowed here. The first is on line 1.")]
    public void What_does_not_belong_is_reported(string text, string expected)
    {
        var (reader, diagnostics) = Open(text, json: false);
        reader.Integer("count");
        reader.Blocks("port", "name");
        reader.Block("update");
        reader.Finish();
        Assert.Equal(expected, Assert.Single(diagnostics).ToString());
    }

    [Theory]
    [InlineData("a = 1", "b.hcl:1,5-6: Missing required argument; The argument \"name\" is required, but it is not set.")]
    [InlineData("name = null", "b.hcl:1,8-12: Missing required argument; The argument \"name\" is required and must not be null.")]
    public void A_required_argument_that_is_missing_is_reported(string text, string expected)
    {
        var (reader, diagnostics) = Open(text, json: false);
        reader.Required("name", Values.HclType.String);
        Assert.Equal(expected, Assert.Single(diagnostics).ToString());
    }

    [Theory]
    [InlineData("""{"a": 1, "a": 2}""", "Argument set twice")]
    [InlineData("""{"port": 5}""", "A JSON object is required here, whose property names are the labels of \"port\" blocks.")]
    [InlineData("""{"port": {"http": 5}}""", "Either a JSON object or an array of objects is required here")]
    [InlineData("""{"prt": {}}""", "Did you mean \"port\"?")]
    [InlineData("""{"a": 1,}""", "A JSON property name in double quotes is expected here.")]
    [InlineData("""{"a": 01}""", "This is no JSON number")]
    [InlineData("""{"a": nope}""", "A JSON value is expected here")]
    [InlineData("""{"a": "x\q"}""", "Invalid JSON escape")]
    [InlineData("""{"a": "x""", "Unterminated JSON string")]
    [InlineData("""[1]""", "The root of a JSON file must be an object")]
    [InlineData("""{"a": "${1 +}"}""", "Invalid expression")]
    public void Faulty_json_is_reported(string text, string expected)
    {
        var diagnostics = new Diagnostics();
        if (HclJsonParser.ParseFile(new SourceFile("b.json", text), diagnostics) is { } body)
        {
            var reader = new BodyReader(body, Given.Context(), diagnostics);
            reader.Argument("a", Values.HclType.Any);
            reader.Blocks("port", "name");
            reader.Finish();
        }

        Assert.Contains(expected, DiagnosticText.Write(diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_strings_are_templates_and_dynamic_blocks_expand()
    {
        var (body, diagnostics) = HclJsonParser.ParseFile(
            """
            {
              "text": "${upper(\"x\")}-${attr.kernel.name}-\u00e9",
              "plain": "${1 + 1}",
              "dynamic": {"port": {"for_each": {"http": 80}, "labels": ["${port.key}"], "content": {"static": "${port.value}"}}}
            }
            """, "b.json");
        var reader = new BodyReader(DynamicBlocks.Expand(body!, Given.Context(), diagnostics), Given.Context(), diagnostics);
        Assert.Equal("X-${attr.kernel.name}-é", reader.Text("text"));
        Assert.Equal(2, reader.Integer("plain"));
        var port = Assert.Single(reader.Blocks("port", "name"));
        Assert.Equal("http", port.Label());
        Assert.Equal(80, new BodyReader(port.Body, Given.Context(), diagnostics).Integer("static"));
        reader.Finish();
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_root_array_of_objects_counts_as_one_body()
    {
        var (body, diagnostics) = HclJsonParser.ParseFile("""[{"a": 1}, {"b": [{"x": {}}, {"y": {}}]}]""", "b.json");
        Assert.Equal(["x", "y"], body!.Blocks("b", 1, diagnostics).Select(block => block.Label()));
        Assert.Empty(diagnostics);
    }

    static (BodyReader, Diagnostics) Open(string text, bool json)
    {
        var diagnostics = new Diagnostics();
        var file = new SourceFile("b.hcl", text);
        Body? body = json ? HclJsonParser.ParseFile(file, diagnostics) : HclParser.ParseFile(file, diagnostics);
        Assert.NotNull(body);
        return (new BodyReader(body, Given.Context(), diagnostics), diagnostics);
    }
}
