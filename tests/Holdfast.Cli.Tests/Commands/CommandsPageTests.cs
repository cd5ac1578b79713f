namespace Holdfast.Cli.Tests.Commands;

/// <summary>docs/commands.md says what the command tree says.</summary>
public class CommandsPageTests
{
    [Fact]
    public void The_page_of_commands_lists_every_command_and_option_as_they_are()
    {
        var page = Path.GetFullPath(Path.Combine(CommandCase.SourceFolder(), "..", "..", "docs", "commands.md"));
        var expected = CommandsPage.Text();
        if (Environment.GetEnvironmentVariable("HOLDFAST_RECORD_CASES") == "1") File.WriteAllText(page, expected);
        Assert.True(File.Exists(page) && File.ReadAllText(page) == expected, $"{page} is out of date: run these tests once with HOLDFAST_RECORD_CASES=1");
    }
}
