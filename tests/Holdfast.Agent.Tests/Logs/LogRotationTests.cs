using Holdfast.Agent.Logs;

namespace Holdfast.Agent.Tests.Logs;

public class LogRotationTests
{
    private static readonly LogLimits ThreeOf10K = new(3, 10_000);

    [Fact]
    public void A_file_within_its_size_is_left() => Assert.Null(LogRotation.Plan([0], 8_192, ThreeOf10K, 4096));

    [Fact]
    public void Whole_blocks_are_cut_and_the_oldest_files_go()
    {
        var plan = LogRotation.Plan([3, 4, 5], 25_000, ThreeOf10K, 4096)!;
        Assert.Equal((5, 8_192L), (plan.Live, plan.HeadLength));
        Assert.Equal([3], plan.Delete);
    }

    [Fact]
    public void A_cut_that_was_not_completed_is_completed_and_no_byte_is_doubled()
    {
        var directory = Directory.CreateTempSubdirectory("holdfast-logs-").FullName;
        var (head, rest) = (new string('h', 8192), "and the rest\n");
        var stream = new LogStream(new(directory, "main.stdout."), Path.Combine(directory, "stdout.head."));
        // As after renaming the live file, with its head copied but not cut off.
        File.WriteAllText(Path.Combine(directory, "stdout.head.0"), head);
        File.WriteAllText(Path.Combine(directory, "main.stdout.1"), head + rest);
        stream.Recover();
        Assert.Equal(head, File.ReadAllText(Path.Combine(directory, "main.stdout.0")));
        Assert.Equal(rest, File.ReadAllText(Path.Combine(directory, "main.stdout.1")));
        // As before renaming it.
        File.WriteAllText(Path.Combine(directory, "stdout.head.1"), "part");
        stream.Recover();
        Assert.Equal(["main.stdout.0", "main.stdout.1"], Directory.GetFiles(directory).Select(Path.GetFileName).Order());
        Directory.Delete(directory, recursive: true);
    }
}
