using System.Diagnostics;
using Holdfast.Cli.Tests.Commands;

namespace Holdfast.Cli.Tests.Completion;

/// <summary>The completion scripts in real shells, with a stand-in for holdfast that tells the words it was asked with.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("holdfast-completion-").FullName;

    [Fact]
    public async Task Bash_asks_with_the_words_up_to_the_cursor_and_offers_the_answers()
    {
        await Prepare("bash");
        var output = await Shell("bash", """
            source ./script
            COMP_WORDS=(holdfast job st more); COMP_CWORD=2
            _holdfast; printf '%s\n' "${COMPREPLY[@]}"; complete -p holdfast
            """);
        Assert.Equal("asked:job,st\nstatus\nstop job\ncomplete -F _holdfast holdfast\n", output);
    }

    [Fact]
    public async Task Bash_offers_files_where_there_is_no_candidate()
    {
        await Prepare("bash", silent: true);
        await File.WriteAllTextAsync(Path.Combine(_folder, "web.nomad.hcl"), "");
        var output = await Shell("bash", """
            source ./script
            COMP_WORDS=(holdfast job run we); COMP_CWORD=3
            _holdfast; printf '%s\n' "${COMPREPLY[@]}"
            """);
        Assert.Equal("web.nomad.hcl\n", output);
    }

    [Fact]
    public async Task Zsh_takes_the_script()
    {
        Assert.SkipUnless(Exists("zsh"), "zsh is not installed");
        await Prepare("zsh");
        Assert.Equal("_holdfast\n", await Shell("zsh", "autoload -U compinit; compinit -u; source ./script; echo $_comps[holdfast]"));
    }

    [Fact]
    public async Task Fish_asks_with_the_words_up_to_the_cursor_and_offers_the_answers()
    {
        Assert.SkipUnless(Exists("fish"), "fish is not installed");
        await Prepare("fish");
        // fish itself leaves out what does not fit the word, so what it asked for is read from the stand-in's record.
        Assert.Equal("status\nstop job\n", await Shell("fish", "source ./script; complete -C 'holdfast job st'"));
        Assert.Equal("asked:job,st\n", await File.ReadAllTextAsync(Path.Combine(_folder, "asked")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task Prepare(string shell, bool silent = false)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "script"), (await CommandRun.Of(["completion", shell])).Output);
        var stand = Path.Combine(_folder, "holdfast");
        await File.WriteAllTextAsync(
            stand, silent
                ? "#!/bin/sh\n"
                : "#!/bin/sh\n[ \"$1 $2 $3\" = 'completion candidates --' ] || exit 9\nshift 3\necho \"asked:$(IFS=,; echo \"$*\")\" | tee \"${0%/*}/asked\"\necho status\necho 'stop job'\n");
        File.SetUnixFileMode(stand, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
    }

    private async Task<string> Shell(string shell, string script)
    {
        var start = new ProcessStartInfo(shell, ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        start.Environment["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["HOME"] = _folder;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }

    private static bool Exists(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
