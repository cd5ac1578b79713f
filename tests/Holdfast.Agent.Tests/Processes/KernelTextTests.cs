using Holdfast.Agent.Cgroups;
using Holdfast.Agent.Drivers;
using Holdfast.Agent.Native;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Tests.Processes;

public class KernelTextTests
{
    [Fact]
    public void A_command_may_hold_brackets_and_blanks()
    {
        Assert.True(ProcessStat.TryParse("42 (a) b) c) S 7 42 41 0 -1 4194304 204 0 0 0 11 22 0 0 20 0 1 0 201973 2654208 411 18446744073709551615", out var stat));
        Assert.Equal(new ProcessStat(42, 'S', 7, 41, 11, 22, 201973, 411), stat);
    }

    [Theory]
    [InlineData("")]
    [InlineData("42 (a")]
    [InlineData("x (a) S 1 2")]
    public void Cut_lines_are_not_taken_for_a_process(string line) => Assert.False(ProcessStat.TryParse(line, out _));

    [Fact]
    public void A_record_cut_anywhere_is_read_up_to_its_last_whole_line()
    {
        const string whole = "boot b\nrun 2\nsupervisor 42 (sh) S 7 42 41 0 -1 4194304 204 0 0 0 11 22 0 0 20 0 1 0 201973 2654208 411 1\nexit 137\n";
        var path = Path.GetTempFileName();
        for (var length = 0; length <= whole.Length; length++)
        {
            File.WriteAllText(path, whole[..length]);
            var record = Supervisor.ReadRecord(path);
            Assert.Equal(length == whole.Length ? 137 : null, record.ExitCode);
            Assert.True(record.BootId is "" or "b" && record.Run is -1 or 2 && record.Process?.StartTicks is null or 201973);
        }
        File.Delete(path);
    }

    [Fact]
    public void Version_1_is_recognised_beside_a_nearly_empty_version_2()
    {
        var layout = CgroupLayout.Parse(
            """
            30 25 0:26 / /sys/fs/cgroup/cpu,cpuacct rw shared:1 - cgroup cgroup rw,cpu,cpuacct
            31 25 0:27 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory
            32 25 0:28 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw
            33 25 0:29 / /sys/fs/cgroup/devices rw - cgroup cgroup rw,devices
            """);
        Assert.Equal(("1", "/sys/fs/cgroup/unified"), (layout.Version, layout.Unified));
        Assert.Equal(["/sys/fs/cgroup/cpu,cpuacct", "/sys/fs/cgroup/memory", "/sys/fs/cgroup/unified"], layout.Roots);
    }

    [Fact]
    public void Version_2_alone_is_recognised()
    {
        Assert.Equal("2", CgroupLayout.Parse("35 25 0:30 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw").Version);
        Assert.Equal("", CgroupLayout.Parse("").Version);
    }

    [Theory]
    [InlineData("SIGTERM", 15)]
    [InlineData("term", 15)]
    [InlineData("sigusr1", 10)]
    [InlineData("9", 9)]
    public void Signals_have_several_names(string name, int number) => Assert.Equal(number, Signals.Parse(name).Value);

    [Fact]
    public void An_unknown_signal_is_named() => Assert.Contains("SIGNOPE", Signals.Parse("SIGNOPE").Fault!.What, StringComparison.Ordinal);

    [Fact]
    public void Limits_become_the_kernels_numbers()
    {
        Assert.Equal((500, 1 + 498 * 9999 / 262142), (new CgroupLimits(500, 0, 0).Shares, new CgroupLimits(500, 0, 0).Weight));
        Assert.Equal((128L << 20, 64L << 20), (new CgroupLimits(0, 64, 128).HardBytes, new CgroupLimits(0, 64, 128).SoftBytes));
        Assert.Equal((64L << 20, 0), (new CgroupLimits(0, 64, 0).HardBytes, new CgroupLimits(0, 64, 0).SoftBytes));
    }
}
