using Holdfast.Hcl.Functions;

namespace Holdfast.Hcl.Tests;

/// <summary>Rows of cases/functions/*.txt: <c>expression #=> expected</c>, or <c>expression #! part of the diagnostic</c>.</summary>
public sealed class FunctionRowTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(Path.Combine(Cases.Root, "functions"), "*.txt").Order(StringComparer.Ordinal))
                foreach (var line in File.ReadAllLines(file))
                    if (line.Length > 0 && !line.StartsWith('#')) rows.Add(Path.GetFileName(file), line);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_row_holds(string file, string row)
    {
        Assert.NotEmpty(file);
        if (row.Split(" #! ") is [var faulty, var fault])
        {
            var (_, diagnostics) = Given.Evaluated(faulty);
            Assert.Contains(fault, DiagnosticText.Write(diagnostics), StringComparison.Ordinal);
            return;
        }

        var parts = row.Split(" #=> ");
        Assert.Equal(2, parts.Length);
        Assert.Equal(Json(parts[1]), Json(parts[0]));
    }

    [Fact]
    public void Every_function_has_at_least_two_rows()
    {
        var all = string.Join('\n', Rows.Select(row => row.Data.Item2));
        var few = Given.Functions.Names.Where(name => all.Split('\n').Count(row => row.Contains(name + "(", StringComparison.Ordinal)) < 2);
        Assert.Empty(few);
    }

    static string Json(string expression) => JsonEncoding.Encode(Given.ValueOf(expression), out _) ?? "unknown";
}
