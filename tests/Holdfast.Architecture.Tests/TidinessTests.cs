using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Holdfast.Architecture.Tests;

public partial class TidinessTests
{
    /// <summary>Files that may pass 400 lines, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["src/Holdfast.Model/Json/ModelJsonContext.cs"] = "a list: one line for each record and collection of the model",
    };

    private static IEnumerable<string> All => Repository.Sources("src").Concat(Repository.Sources("tests"));

    [Fact]
    public void No_file_passes_400_lines_without_a_reason()
    {
        var tooLong = All.Where(file => File.ReadLines(file).Count() > 400).Select(Repository.Relative).Where(file => !LongFiles.ContainsKey(file));
        Assert.Empty(tooLong);
    }

    [Fact]
    public void The_median_source_file_stays_under_60_lines()
    {
        var lengths = Repository.Sources("src").Select(file => File.ReadLines(file).Count()).Order().ToList();
        Assert.InRange(lengths[lengths.Count / 2], 1, 60);
    }

    [Fact]
    public void Namespaces_equal_folders()
    {
        var wrong = from file in All
                    let declared = NamespaceLine().Match(File.ReadAllText(file))
                    where declared.Success
                    let folder = Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(Repository.Root, Repository.Relative(file).Split('/')[0]), file))!
                    where declared.Groups[1].Value != folder.Replace('/', '.')
                    select $"{Repository.Relative(file)}: {declared.Groups[1].Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_type_is_named_after_nothing_in_particular()
    {
        var vague = from file in Repository.Sources("src")
                    let name = Path.GetFileNameWithoutExtension(file)
                    where VagueName().IsMatch(name)
                    select Repository.Relative(file);
        Assert.Empty(vague);
    }

    [Fact]
    public void Nothing_unfinished_is_left_in_the_sources()
    {
        var marks = from file in Repository.Sources("src")
                    from line in File.ReadLines(file).Select((text, index) => (text, index))
                    where UnfinishedMark().IsMatch(line.text)
                    select $"{Repository.Relative(file)}:{line.index + 1}";
        Assert.Empty(marks);
    }

    [Fact]
    public void Every_pinned_package_says_why_it_is_here()
    {
        var pins = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion");
        Assert.All(pins, pin => Assert.True(pin.NodesBeforeSelf().Any(node => node is XComment), (string?)pin.Attribute("Include")));
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place_only()
    {
        var versions = from project in Repository.Projects("src").Concat(Repository.Projects("tests"))
                       from reference in XDocument.Load(project).Descendants("PackageReference")
                       where reference.Attribute("Version") is not null
                       select Repository.Relative(project);
        Assert.Empty(versions);
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex("(?:Manager|Helper|Helpers|Util|Utils|Impl|Base)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex UnfinishedMark();
}
