using System.Diagnostics;

namespace Holdfast.EndToEnd.Tests;

/// <summary>One finished run of the command line.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs to its end; fails the test when that takes longer than a minute.</summary>
    public static async Task<CommandRun> Of(IEnumerable<string> arguments, string? input = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var list = arguments.ToList();
        using var process = Process.Start(Executable.Start(list, input, environment))!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"holdfast {string.Join(' ', list)} did not end within a minute");
        }
    }

    public CommandRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }
}
