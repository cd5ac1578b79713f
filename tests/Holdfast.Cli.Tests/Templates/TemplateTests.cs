using System.Text.Json;
using Holdfast.Cli.Templates;

namespace Holdfast.Cli.Tests.Templates;

/// <summary>The template language, case by case: files of cases/templates, each with many blocks "data | template | output" between lines of ===.</summary>
public class TemplateTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "cases", "templates"), "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var block in File.ReadAllText(file).Split("\n===\n"))
            {
                var parts = block.Split("\n---\n");
                if (parts.Length == 3) cases.Add(Path.GetFileNameWithoutExtension(file), parts[0], parts[1], parts[2].TrimEnd('\n'));
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Renders_as_Go_would(string topic, string data, string template, string expected)
    {
        Assert.NotEmpty(topic);
        using var document = JsonDocument.Parse(data);
        Assert.Equal(expected, Render(template, document.RootElement).TrimEnd('\n'));
    }

    [Fact]
    public void There_are_cases()
    {
        Assert.True(Cases().Count > 60, $"only {Cases().Count} cases were found");
    }

    [Fact]
    public void A_template_nested_without_end_is_refused_rather_than_overflowing()
    {
        var deep = string.Concat(Enumerable.Repeat("{{if .}}", 5000)) + string.Concat(Enumerable.Repeat("{{end}}", 5000));
        Assert.Throws<TemplateException>(() => GoTemplate.Parse(deep));
        Assert.Throws<TemplateException>(() => GoTemplate.Parse("{{" + new string('(', 5000) + "1" + new string(')', 5000) + "}}"));
    }

    [Fact]
    public void Cut_off_anywhere_a_template_is_refused_with_its_place_and_never_crashes()
    {
        const string whole = "a {{- range $i, $x := .List -}} {{if and (eq $x \"b\") (gt $i 0)}}{{printf \"%5d|%q\" $i $x | html}}{{else if .}}{{len `x`}}{{end}}{{/* c */}}{{else}}none{{end}} z";
        using var document = JsonDocument.Parse("""{"List": ["a", "b"]}""");
        for (var length = 0; length <= whole.Length; length++) Render(whole[..length], document.RootElement);
    }

    private static string Render(string template, JsonElement data)
    {
        try
        {
            return GoTemplate.Parse(template).Render(data);
        }
        catch (TemplateException refused)
        {
            return refused.Message;
        }
    }
}
