namespace Holdfast.Cli.Tests.Commands;

/// <summary>holdfast fmt over a tree of files.</summary>
public sealed class FmtTests : IDisposable
{
    private const string Crooked = "job \"a\" {\n# kept\ntype=\"batch\"\n}\n";
    private const string Straight = "job \"a\" {\n  # kept\n  type = \"batch\"\n}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("holdfast-fmt-").FullName;

    [Fact]
    public async Task Files_of_a_folder_are_rewritten_and_named_and_a_second_run_changes_nothing()
    {
        Write("b.nomad", Crooked);
        Write("a.hcl", Crooked);
        Write("good.hcl", Straight);
        Write("notes.txt", Crooked);
        Write("sub/deep.nomad.hcl", Crooked);
        Assert.Equal((0, "a.hcl\nb.nomad\n", ""), await Run("fmt"));
        Assert.Equal([Straight, Straight, Crooked, Crooked], [Read("a.hcl"), Read("b.nomad"), Read("notes.txt"), Read("sub/deep.nomad.hcl")]);
        Assert.Equal((0, "", ""), await Run("fmt"));
        Assert.Equal((0, "sub/deep.nomad.hcl\n", ""), await Run("fmt", "-recursive", "."));
    }

    [Fact]
    public async Task A_check_names_files_fails_and_changes_nothing()
    {
        Write("a.hcl", Crooked);
        Assert.Equal((1, "a.hcl\n", ""), await Run("fmt", "-check"));
        Assert.Equal((1, "", ""), await Run("fmt", "-check", "-list=false", "a.hcl"));
        Assert.Equal(Crooked, Read("a.hcl"));
        Write("a.hcl", Straight);
        Assert.Equal((0, "", ""), await Run("fmt", "-check"));
    }

    [Fact]
    public async Task Without_writing_the_form_is_printed()
    {
        Write("a.hcl", Crooked);
        Assert.Equal((0, Straight, ""), await Run("fmt", "-write=false", "-list=false", "a.hcl"));
        Assert.Equal(Crooked, Read("a.hcl"));
    }

    [Fact]
    public async Task Standard_input_is_formatted_to_standard_output()
    {
        var run = await CommandRun.Of(["fmt", "-"], input: Crooked, directory: _folder);
        Assert.Equal((0, Straight, ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(1, (await CommandRun.Of(["fmt", "-check", "-"], input: Crooked, directory: _folder)).ExitCode);
    }

    [Fact]
    public async Task A_file_with_faults_is_left_as_it_is_and_the_others_are_done()
    {
        Write("a.hcl", "job \"a\" {\n");
        Write("b.hcl", Crooked);
        var (exitCode, output, error) = await Run("fmt");
        Assert.Equal((1, "b.hcl\n"), (exitCode, output));
        Assert.Contains("a.hcl:", error, StringComparison.Ordinal);
        Assert.Equal("job \"a\" {\n", Read("a.hcl"));
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_named()
    {
        Assert.Equal((1, "", "Error: There is no file or folder nosuch.\n"), await Run("fmt", "nosuch"));
    }

    [Fact]
    public async Task Init_writes_a_valid_formatted_file_once()
    {
        Assert.Equal((0, "Example job file written to example.nomad.hcl\n", ""), await Run("job", "init"));
        Assert.Equal((0, "Example job file written to short.hcl\n", ""), await Run("init", "-short", "short.hcl"));
        Assert.Equal((0, "", ""), await Run("fmt", "-check"));
        Assert.Equal((0, "Job validation successful\n", ""), await Run("job", "validate", "example.nomad.hcl"));
        Assert.Equal((0, "Job validation successful\n", ""), await Run("job", "validate", "short.hcl"));
        Write("example.nomad.hcl", "mine");
        Assert.Equal((1, "", "Error: There is a file example.nomad.hcl already, which is left as it is.\n"), await Run("job", "init"));
        Assert.Equal("mine", Read("example.nomad.hcl"));
    }

    [Fact]
    public async Task The_example_jobs_are_valid_and_formatted()
    {
        var examples = Path.GetFullPath(Path.Combine(CommandCase.SourceFolder(), "..", "..", "examples", "jobs"));
        var files = Directory.GetFiles(examples, "*.nomad.hcl");
        Assert.True(files.Length >= 4);
        Assert.Equal((0, "", ""), await Run("fmt", "-check", examples));
        foreach (var file in files) Assert.Equal((0, "Job validation successful\n", ""), await Run("job", "validate", file));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments, directory: _folder);
        return (run.ExitCode, run.Output, run.Error);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));
}
