using Holdfast.Hcl;
using Holdfast.JobSpec.Json;
using Holdfast.JobSpec.Samples;
using Holdfast.JobSpec.Variables;

namespace Holdfast.JobSpec.Tests;

public class JobFileTests
{
    [Fact]
    public void The_full_sample_is_valid_as_it_is() => Assert.Empty(JobFile.Check(JobSamples.Full, JobSamples.FileName).Diagnostics);

    [Fact]
    public void The_short_sample_is_valid_as_it_is() => Assert.Empty(JobFile.Check(JobSamples.Short, JobSamples.FileName).Diagnostics);

    [Fact]
    public void Every_example_is_valid_as_it_is()
    {
        var examples = Path.Combine(Support.Case.Root, "..", "..", "..", "examples", "jobs");
        Assert.All(Directory.EnumerateFiles(examples, "*.nomad.hcl"), path => Assert.Empty(JobFile.Check(File.ReadAllText(path), path).Diagnostics));
    }

    [Fact]
    public void Output_has_the_job_inside_an_object_with_nulls_and_four_blanks()
    {
        var (job, _) = JobFile.Parse("job \"j\" {\n}\n", "j.nomad.hcl");
        var lines = JobJson.Wrapped(job!).Split('\n');
        Assert.Equal("{", lines[0]);
        Assert.Equal("    \"Job\": {", lines[1]);
        Assert.Equal("        \"Region\": null,", lines[2]);
        Assert.Equal("    }", lines[^3]);
        Assert.Equal("}", lines[^2]);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void Parsing_fills_in_nothing()
    {
        var (job, diagnostics) = JobFile.Parse("job \"j\" {\n  group \"g\" {\n    task \"t\" {}\n  }\n}\n", "j.nomad.hcl");
        Assert.Empty(diagnostics);
        Assert.Equal(new Job { ID = "j", Name = "j", TaskGroups = [new() { Name = "g", Tasks = [new() { Name = "t" }] }] }, job);
    }

    [Fact]
    public void Places_tell_where_a_part_was_written()
    {
        var parsed = JobFile.Parse("job \"j\" {\n  group \"g\" {\n    count = 2\n  }\n}\n", "j.nomad.hcl");
        Assert.Equal("j.nomad.hcl:3,5-14", parsed.Places.Find(Paths.JobPath.Root.Named("group", "g").Of("count")).ToString());
        Assert.Equal("j.nomad.hcl:2,3-12", parsed.Places.Find(Paths.JobPath.Root.Named("group", "g").Of("update").Of("canary")).ToString());
    }

    [Fact]
    public void An_undeclared_variable_is_let_pass_when_not_strict()
    {
        var options = new JobFileOptions { Variables = [new("other", "1")], Strict = false };
        Assert.Empty(JobFile.Parse("job \"j\" {}\n", "j.nomad.hcl", options).Diagnostics);
    }

    [Fact]
    public void A_fault_in_a_file_of_variables_is_told_with_its_place()
    {
        var options = new JobFileOptions { VariableFiles = [new VariableFile("prod.hcl", "count = \"many\"\n")] };
        var parsed = JobFile.Parse("variable \"count\" {\n  type = number\n}\njob \"j\" {}\n", "j.nomad.hcl", options);
        Assert.Null(parsed.Job);
        Assert.StartsWith("prod.hcl:1,9-15", Assert.Single(parsed.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_value_of_a_sensitive_variable_is_never_shown()
    {
        const string Text = "variable \"key\" {\n  sensitive = true\n}\njob \"j\" {\n  priority = var.key\n}\n";
        var parsed = JobFile.Parse(Text, "j.nomad.hcl", new() { Variables = [new("key", "hunter2")] });
        Assert.DoesNotContain("hunter2", DiagnosticText.Write(parsed.Diagnostics), StringComparison.Ordinal);
        Assert.True(parsed.Diagnostics.HasErrors);
    }

    [Fact]
    public void Warnings_do_not_keep_a_job_from_being_read()
    {
        var parsed = JobFile.Check("job \"j\" {\n  vault_token = \"x\"\n  task \"t\" {\n    driver = \"exec\"\n  }\n}\n", "j.nomad.hcl");
        Assert.NotNull(parsed.Job);
        Assert.Equal(Severity.Warning, Assert.Single(parsed.Diagnostics).Severity);
    }
}
