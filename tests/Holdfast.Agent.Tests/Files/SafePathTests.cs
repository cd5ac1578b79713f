using Holdfast.Agent.Files;

namespace Holdfast.Agent.Tests.Files;

public sealed class SafePathTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("holdfast-paths-").FullName;

    public SafePathTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "main/local"));
        Directory.CreateDirectory(Path.Combine(_root, "main/secrets"));
        File.WriteAllText(Path.Combine(_root, "main/local/file"), "x");
        File.CreateSymbolicLink(Path.Combine(_root, "main/local/inside"), "../local/file");
        File.CreateSymbolicLink(Path.Combine(_root, "main/local/absolute"), Path.Combine(_root, "main/local/file"));
        File.CreateSymbolicLink(Path.Combine(_root, "main/local/outside"), "/etc/passwd");
        File.CreateSymbolicLink(Path.Combine(_root, "main/local/up"), "../../../..");
        File.CreateSymbolicLink(Path.Combine(_root, "main/local/secret"), "../secrets");
        File.CreateSymbolicLink(Path.Combine(_root, "main/local/loop"), "loop");
    }

    [Theory]
    [InlineData("/", "")]
    [InlineData("main/local/./file", "main/local/file")]
    [InlineData("/main/local/inside", "main/local/file")]
    [InlineData("main/local/absolute", "main/local/file")]
    [InlineData("main/../main/local", "main/local")]
    [InlineData("main/local/none", "main/local/none")]
    public void Paths_within_the_directory_are_found(string path, string real) => Assert.Equal(Path.Combine(_root, real), SafePath.Resolve(_root, path).Value);

    [Theory]
    [InlineData("../x")]
    [InlineData("main/../../x")]
    [InlineData("main/local/outside")]
    [InlineData("main/local/up/etc/passwd")]
    [InlineData("main/secrets")]
    [InlineData("main/secrets/token")]
    [InlineData("main/local/secret/token")]
    [InlineData("main/private/supervisor")]
    [InlineData("main/local/loop")]
    public void Others_are_denied(string path) => Assert.Equal(FaultKind.Denied, SafePath.Resolve(_root, path).Fault?.Kind);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
