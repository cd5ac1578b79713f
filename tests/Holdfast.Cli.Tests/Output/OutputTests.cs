using System.Text;
using Holdfast.Cli.Allocations;
using Holdfast.Cli.Allocations.Exec;
using Holdfast.Cli.Output;
using Holdfast.Cli.Tests.Commands;

namespace Holdfast.Cli.Tests.Output;

public class OutputTests
{
    [Theory]
    [InlineData(0, "0s ago")]
    [InlineData(59, "59s ago")]
    [InlineData(60, "1m ago")]
    [InlineData(192, "3m12s ago")]
    [InlineData(3600, "1h ago")]
    [InlineData(100_000, "1d3h ago")]
    [InlineData(86_400 * 40, "1mo10d ago")]
    [InlineData(86_400 * 400, "1y1mo ago")]
    [InlineData(-90, "1m30s from now")]
    public void Times_are_told_by_their_two_largest_units(int secondsAgo, string expected)
    {
        Assert.Equal(expected, new When(new FixedClock(), absolute: false).Text(FixedClock.Now.AddSeconds(-secondsAgo)));
    }

    [Fact]
    public void A_time_that_never_was_is_not_available()
    {
        Assert.Equal("N/A", new When(new FixedClock(), absolute: false).Text(0));
        Assert.Equal("N/A", new When(new FixedClock(), absolute: true).Text(default(DateTimeOffset)));
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1536, "1.5 KiB")]
    [InlineData(300L << 20, "300 MiB")]
    [InlineData(5L << 40, "5 TiB")]
    public void Sizes_have_binary_units(long bytes, string expected)
    {
        Assert.Equal(expected, Sizes.Text(bytes));
    }

    [Fact]
    public void Columns_align_never_wrap_and_leave_no_blanks_at_line_ends()
    {
        var output = new StringWriter();
        new Columns("ID", "Status", "Description").Add("a", "running", new string('x', 300)).Add("bcd", "", "").Write(output);
        Assert.Equal($"ID   Status   Description\na    running  {new string('x', 300)}\nbcd  <none>   <none>\n", output.ToString());
    }

    [Fact]
    public void Colours_do_not_shift_columns()
    {
        var (plain, coloured) = (new StringWriter(), new StringWriter());
        var table = new Columns("Status", "Name").Add("failed", "a").Add("running", "b");
        table.Write(plain);
        table.Write(coloured, new Paint(colours: true));
        Assert.Contains("\e[31mfailed\e[0m   a", coloured.ToString(), StringComparison.Ordinal);
        Assert.Equal(plain.ToString(), System.Text.RegularExpressions.Regex.Replace(coloured.ToString(), "\e\\[[0-9]+m", ""));
    }

    [Theory]
    [InlineData("a\nb\nc\n", 2, "b\nc\n")]
    [InlineData("a\nb\nc", 2, "b\nc")]
    [InlineData("a\nb\n", 5, "a\nb\n")]
    [InlineData("a\n\n\n", 2, "\n\n")]
    [InlineData("", 3, "")]
    [InlineData("a\n", 0, "")]
    [InlineData("abc", 1, "abc")]
    public void The_last_lines_of_a_file_are_counted_from_its_end(string text, int lines, string expected)
    {
        Assert.Equal(expected, text[^TailFlags.LastLines(Encoding.UTF8.GetBytes(text), lines)..]);
    }

    [Theory]
    [InlineData("ls\r~.", "ls\r", true)]
    [InlineData("~.", "", true)]
    [InlineData("~~.\r", "~.\r", false)]
    [InlineData("~x", "~x", false)]
    [InlineData("a~.", "a~.", false)]
    [InlineData("\n~ab", "\n~ab", false)]
    public void The_escape_ends_a_session_only_at_the_start_of_a_line(string typed, string passed, bool ended)
    {
        var filter = new EscapeFilter((byte)'~');
        var pass = new List<byte>();
        var isEnded = false;
        foreach (var key in Encoding.ASCII.GetBytes(typed))
        {
            var (bytes, wantsOut) = filter.Take([key]);
            pass.AddRange(bytes);
            isEnded |= wantsOut;
        }
        Assert.Equal((passed, ended), (Encoding.ASCII.GetString([.. pass]), isEnded));
        Assert.Equal((passed, ended), (Encoding.ASCII.GetString(new EscapeFilter((byte)'~').Take(Encoding.ASCII.GetBytes(typed)).Pass), isEnded));
        Assert.Equal(typed, Encoding.ASCII.GetString(new EscapeFilter(null).Take(Encoding.ASCII.GetBytes(typed)).Pass));
    }
}
