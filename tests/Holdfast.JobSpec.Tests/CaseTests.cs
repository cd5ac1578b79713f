using System.Text.Json;
using Holdfast.JobSpec.Json;
using Holdfast.JobSpec.Tests.Support;

namespace Holdfast.JobSpec.Tests;

public class CaseTests
{
    public static TheoryData<string> Good() => [.. Support.Case.All().Where(path => !path.StartsWith("bad", StringComparison.Ordinal))];

    public static TheoryData<string> Bad() => [.. Support.Case.All().Where(path => path.StartsWith("bad", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Good))]
    public void A_job_file_becomes_the_canonical_job_written_beside_it(string path)
    {
        var file = new Case(path);
        var parsed = file.Check();
        ExpectDiagnostics(file, parsed);
        Assert.NotNull(parsed.Job);
        if (File.Exists(file.Beside(".expect"))) ExpectParts(file, JsonSerializer.SerializeToElement(parsed.Job, ModelJson.Compact.Job));
        else Expect(file.Beside(".json"), JobJson.Bare(parsed.Job));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_faulty_job_file_is_answered_with_the_words_written_beside_it(string path)
    {
        var file = new Case(path);
        var parsed = file.Check();
        Assert.Null(parsed.Job);
        Expect(file.Beside(".diag"), Case.Diagnostics(parsed));
    }

    [Fact]
    public void Every_expectation_has_its_job_file()
    {
        var jobs = Support.Case.All().Select(path => new Case(path).Beside("")).ToHashSet();
        var alone = Directory.EnumerateFiles(Support.Case.Root, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".expect" or ".diag")
            .Where(path => !jobs.Contains(Path.ChangeExtension(path, null)));
        Assert.Empty(alone);
    }

    [Fact]
    public void There_are_enough_cases() => Assert.True(Support.Case.All().Count() >= 150);

    private static void ExpectDiagnostics(Case file, ParsedJob parsed)
    {
        if (parsed.Diagnostics.Count == 0 && !File.Exists(file.Beside(".diag"))) return;
        if (!File.Exists(file.Beside(".diag")) && !Case.Update) Assert.Fail(Case.Diagnostics(parsed));
        Expect(file.Beside(".diag"), Case.Diagnostics(parsed));
    }

    private static void ExpectParts(Case file, JsonElement job)
    {
        var lines = File.ReadAllLines(file.Beside(".expect")).Where(line => line.StartsWith('/')).ToList();
        Assert.NotEmpty(lines);
        var actual = lines.Select(line => line[..line.IndexOf(" = ", StringComparison.Ordinal)]).Select(pointer => $"{pointer} = {Pointer.Read(job, pointer)}");
        Assert.Equal(string.Join('\n', lines), string.Join('\n', actual));
    }

    private static void Expect(string path, string actual)
    {
        if (Case.Update) File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{path} is missing; the reader gives:\n{actual}");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
