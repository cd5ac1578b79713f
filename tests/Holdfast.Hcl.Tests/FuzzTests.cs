using System.Diagnostics;
using System.Text;
using Holdfast.Hcl.Decoding;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Functions;
using Holdfast.Hcl.Syntax;

namespace Holdfast.Hcl.Tests;

/// <summary>Random inputs from fixed seeds: no exception, and formatting what parses changes nothing the second time.</summary>
public sealed class FuzzTests
{
    static readonly string[] Pieces =
    [
        "job", "a", "for", "in", "if", "x", "_", "true", "null", "1", "0.5", "1e3", "\"", "\"s\"", "${", "${~", "%{", "}", "~}", "{", "[", "]", "(", ")", "=", "==", "!=", "<=", ">", "=>",
        "+", "-", "*", "/", "%", "&&", "||", "!", "?", ":", "::", ",", ".", "...", "\n", "\r\n", " ", "\t", "#c\n", "//c\n", "/*c*/", "/*", "<<EOF\n", "<<-E\n", "EOF\n", "E\n", "if", "else", "endif",
        "endfor", "\\", "$${", "%%{", "dynamic \"p\" {", "for_each = [1]\n", "content {}\n", "é", "\uD83D\uDE00", "\uD800", "\u2028", "\0", "'", "`", ";", "range(", "format(", "upper(", "try(", "[*]", ".*", ".0", "\\u00e9", "\uFEFF",
    ];

    static readonly FunctionTable Pure = StandardFunctions.Create(new FunctionOptions { AllowsFiles = false });

    [Fact]
    public void Random_input_never_crashes_and_formats_to_a_fixed_point()
    {
        var corpus = Directory.GetFiles(Cases.Root, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".hcl" or ".in" && new FileInfo(path).Length < 2000 && !path.Contains("loops_in_loops", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var random = new Random(20260305);
        var (start, parsed) = (Stopwatch.GetTimestamp(), 0);
        for (var round = 0; round < 20_000; round++)
        {
            var text = round % 3 == 0 ? Soup(random) : Mutated(corpus[random.Next(corpus.Length)], random);
            try
            {
                if (Check(text)) parsed++;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"round {round}: {System.Text.Json.JsonEncodedText.Encode(text)}", exception);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{parsed} parsed, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        Assert.InRange(parsed, 500, 20_000);
    }

    [Fact]
    public void Random_json_never_crashes()
    {
        var random = new Random(7);
        const string Seed = """{"job": {"x": {"a": [1, -2.5e3, "s${1 + 2}", true, null], "port": [{"p": {"static": 80}}], "b": "é\n"}}}""";
        for (var round = 0; round < 5_000; round++)
        {
            var (body, diagnostics) = HclJsonParser.ParseFile(Mutated(Seed, random), "fuzz.json");
            if (body is null) continue;
            Evaluate(body, diagnostics);
            body.Blocks("job", 1, diagnostics);
        }
    }

    static bool Check(string text)
    {
        var (body, diagnostics) = HclParser.ParseFile(text, "fuzz.hcl");
        DiagnosticText.Write(diagnostics);
        HclParser.ParseTemplate(new SourceFile("t", text), new Diagnostics());
        if (body is null || diagnostics.HasErrors) return false;
        Evaluate(body, diagnostics);
        DiagnosticText.Write(diagnostics);
        var (formatted, _) = HclFormatter.Format(text);
        Assert.Equal(formatted, HclFormatter.Format(formatted!).Text);
        return true;
    }

    static void Evaluate(Body body, Diagnostics diagnostics)
    {
        var context = new EvalContext(functions: Pure) { UnresolvedRoot = traversal => Values.Value.Of(traversal.Text) };
        Walk(DynamicBlocks.Expand(body, context, diagnostics), context, diagnostics);
    }

    static void Walk(Body body, EvalContext context, Diagnostics diagnostics)
    {
        foreach (var item in body.Items)
            if (item is Block block) Walk(block.Body, context, diagnostics);
            else JsonEncoding.Encode(((Argument)item).Expression.Evaluate(context, diagnostics), out _);
    }

    static string Soup(Random random)
    {
        var text = new StringBuilder(random.Next(2) == 0 ? "a = " : "");
        for (var i = random.Next(1, 30); i > 0; i--) text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    static string Mutated(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var i = random.Next(1, 4); i > 0 && mutated.Length > 0; i--)
        {
            var at = random.Next(mutated.Length);
            switch (random.Next(4))
            {
                case 0: mutated.Remove(at, Math.Min(random.Next(1, 8), mutated.Length - at)); break;
                case 1: mutated.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 2: mutated[at] = (char)random.Next(32, 127); break;
                default: mutated.Insert(at, mutated.ToString(at, Math.Min(random.Next(1, 30), mutated.Length - at))); break;
            }
        }

        return mutated.ToString();
    }
}
