using System.Diagnostics;
using System.Text;
using Holdfast.JobSpec.Tests.Support;

namespace Holdfast.JobSpec.Tests;

/// <summary>Whatever comes in, reading ends soon with a job or with diagnostics, and never throws.</summary>
public class HostileInputTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Shapes() => [.. Texts.Keys];

    private static Dictionary<string, Func<string>> Texts { get; } = new()
    {
        ["deep blocks"] = () => string.Concat(Enumerable.Repeat("a {\n", 100_000)),
        ["deep lists"] = () => $"job \"j\" {{\n meta = {new string('[', 100_000)}\n}}",
        ["deep JSON"] = () => new string('[', 100_000).Insert(0, "{\"Job\":"),
        ["deep JSON objects"] = () => string.Concat(Enumerable.Repeat("{\"job\":", 50_000)),
        ["deep HCL JSON"] = () => "{\"job\":{\"j\":{\"group\":" + string.Concat(Enumerable.Repeat("{\"g\":", 50_000)),
        ["many groups"] = () => "job \"j\" {\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"group \"g{i}\" {{\n task \"t\" {{\n driver = \"exec\"\n }}\n}}\n")) + "}\n",
        ["many errors"] = () => "job \"j\" {\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"x{i} = 1\n")) + "}\n",
        ["growing locals"] = () => "locals {\n a0 = \"xxxxxxxxxx\"\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $" a{i} = \"${{local.a{i - 1}}}${{local.a{i - 1}}}\"\n")) + "}\njob \"j\" {\n meta {\n a = local.a60\n }\n}\n",
        ["growing lists"] = () => "locals {\n a0 = [1]\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $" a{i} = concat(local.a{i - 1}, local.a{i - 1})\n")) + "}\njob \"j\" {\n meta {\n a = length(local.a60)\n }\n}\n",
        ["endless dynamic"] = () => "job \"j\" {\n dynamic \"group\" {\n for_each = range(1000000)\n labels = [group.value]\n content {\n dynamic \"task\" {\n for_each = range(1000)\n labels = [task.value]\n content {}\n }\n }\n }\n}\n",
        ["long locals chain"] = () => "locals {\n a0 = 1\n" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $" a{i} = local.a{i - 1}\n")) + "}\njob \"j\" {}\n",
        ["regular expression that backtracks"] = () => "job \"j\" {\n constraint {\n attribute = \"a\"\n regexp = \"(a+)+$\"\n }\n}\n",
        ["null characters"] = () => "job \"a\\u0000b\" {\n group \"\\u0000\" {\n task \"\\u0000\" {\n driver = \"\\u0000\"\n }\n }\n}\n",
        ["lone surrogate"] = () => "job \"\uD800\" {\n meta {\n a = \"\uDC00\"\n }\n config = 1\n}\n",
        ["lone surrogate in config"] = () => "job \"j\" {\n task \"t\" {\n driver = \"exec\"\n config {\n a = \"\uD800\"\n }\n }\n}\n",
        ["huge number"] = () => $"job \"j\" {{\n priority = {new string('9', 600)}\n}}\n",
        ["only quotes"] = () => new string('"', 100_000),
        ["open template"] = () => "job \"j\" {\n meta {\n a = \"" + string.Concat(Enumerable.Repeat("${", 10_000)),
        ["BOM and JSON"] = () => "\uFEFF{\"ID\": \"j\"}",
        ["JSON null"] = () => "{\"Job\": {\"ID\": null, \"TaskGroups\": [null, {\"Name\": null, \"Tasks\": [null]}]}}",
        ["JSON with lone surrogate"] = () => "{\"ID\": \"\\ud800\", \"TaskGroups\": [{\"Name\": \"g\", \"Tasks\": [{\"Name\": \"\\udc00\", \"Config\": {\"a\": \"\\ud800\"}}]}]}",
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_hostile_text_ends_in_a_job_or_in_diagnostics(string shape) => Survives(Texts[shape]());

    [Fact]
    public void Every_job_file_cut_off_anywhere_is_survived()
    {
        var dice = new Random(7);
        foreach (var path in Case.All())
        {
            var text = new Case(path).Read();
            for (var i = 0; i < 4 && text.Length > 0; i++) Survives(text[..dice.Next(text.Length)]);
        }
    }

    [Fact]
    public void Every_job_file_with_pieces_moved_is_survived()
    {
        var dice = new Random(11);
        foreach (var path in Case.All())
        {
            var text = new StringBuilder(new Case(path).Read());
            for (var i = 0; i < 6 && text.Length > 20; i++)
            {
                var (from, to) = (dice.Next(text.Length - 10), dice.Next(text.Length - 10));
                var piece = text.ToString(from, dice.Next(10));
                if (i % 2 == 0) text.Remove(to, dice.Next(10));
                text.Insert(Math.Min(to, text.Length), piece);
                Survives(text.ToString());
            }
        }
    }

    private static void Survives(string text)
    {
        var watch = Stopwatch.StartNew();
        var parsed = JobFile.Check(text, "hostile");
        Assert.True(parsed.Job is not null || parsed.Diagnostics.HasErrors);
        _ = Case.Diagnostics(parsed);
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
    }
}
