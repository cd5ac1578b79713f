using Holdfast.Scheduling.Feasibility.Constraints;

namespace Holdfast.Scheduling.Tests.Feasibility;

public sealed class OperandTests
{
    [Theory]
    [InlineData("a", "=", "a", true)]
    [InlineData("a", "=", "b", false)]
    [InlineData("a", "==", "a", true)]
    [InlineData("a", "is", "a", true)]
    [InlineData(null, "=", null, false)]
    [InlineData(null, "=", "a", false)]
    [InlineData("a", "!=", "b", true)]
    [InlineData("a", "!=", "a", false)]
    [InlineData(null, "!=", "a", true)]
    [InlineData("a", "not", "b", true)]
    [InlineData("a", "unheard-of", "a", false)]
    public void Equality(string? left, string operand, string? right, bool holds) => Assert.Equal(holds, Operands.Holds(operand, left, right));

    [Theory]
    [InlineData("9", "<", "10", true)]
    [InlineData("10", "<", "9", false)]
    [InlineData("1.5", "<=", "1.50", true)]
    [InlineData("-1", "<", "0", true)]
    [InlineData("4.9.0", "<", "4.19.0", true)]
    [InlineData("4.19.0-generic", ">", "4.9", true)]
    [InlineData("abc", "<", "abd", true)]
    [InlineData("b", ">=", "a", true)]
    [InlineData("a", ">", "a", false)]
    [InlineData(null, "<", "1", false)]
    [InlineData("1", ">", null, false)]
    public void Order_is_numeric_then_by_version_then_textual(string? left, string operand, string? right, bool holds) =>
        Assert.Equal(holds, Operands.Holds(operand, left, right));

    [Theory]
    [InlineData("1.2.3", ">= 1.0, < 2.0", true)]
    [InlineData("2.0.0", ">= 1.0, < 2.0", false)]
    [InlineData("1.2.3", "1.2.3", true)]
    [InlineData("1.2", "= 1.2.0", true)]
    [InlineData("v1.2.3", ">1.2", true)]
    [InlineData("1.2.3", "~> 1.2.0", true)]
    [InlineData("1.3.0", "~> 1.2.0", false)]
    [InlineData("1.9", "~> 1.2", true)]
    [InlineData("2.0", "~> 1.2", false)]
    [InlineData("1.1", "~> 1.2", false)]
    [InlineData("1.3.0-beta1", ">= 1.0", false)]
    [InlineData("1.3.0-beta1", ">= 1.3.0-alpha", true)]
    [InlineData("1.3.0-beta1", "!= 1.3.0", true)]
    [InlineData("1.2.3+build5", "= 1.2.3", true)]
    [InlineData("5.4.0-42-generic", ">= 5.4.0-1", true)]
    [InlineData("abc", ">= 1", false)]
    [InlineData("1.2.3", "newest", false)]
    [InlineData(null, ">= 1", false)]
    public void Versions(string? left, string right, bool holds) => Assert.Equal(holds, Operands.Holds("version", left, right));

    [Theory]
    [InlineData("1.2.3", ">= 1.2.0", true)]
    [InlineData("1.3.0-beta1", ">= 1.2.0", true)]
    [InlineData("1.3.0-beta1", ">= 1.3.0", false)]
    [InlineData("1.3.0-beta.2", "< 1.3.0-beta.11", true)]
    [InlineData("1.3.0-1", "< 1.3.0-alpha", true)]
    [InlineData("1.3.0-alpha", "< 1.3.0-alpha.1", true)]
    [InlineData("1.2", ">= 1.0.0", false)]
    [InlineData("v1.2.3", ">= 1.0.0", false)]
    [InlineData("1.2.3", "~> 1.2.0", false)]
    public void Semantic_versions(string left, string right, bool holds) => Assert.Equal(holds, Operands.Holds("semver", left, right));

    [Theory]
    [InlineData("Intel Xeon", "Xeon$", true)]
    [InlineData("Intel Xeon", "^Xeon", false)]
    [InlineData("linux", "(?i)LINUX", true)]
    [InlineData("node-12", "^node-[[:digit:]]+$", true)]
    [InlineData("abc", "(?P<letter>b)", true)]
    [InlineData("abc", "(", false)]
    [InlineData(null, ".*", false)]
    public void Regular_expressions(string? left, string right, bool holds) => Assert.Equal(holds, Operands.Holds("regexp", left, right));

    [Theory]
    [InlineData("set_contains", "a,b,c", "b", true)]
    [InlineData("set_contains", "a, b ,c", "c, b", true)]
    [InlineData("set_contains", "a,b", "b,d", false)]
    [InlineData("set_contains_all", "a,b", "a,b", true)]
    [InlineData("set_contains_any", "a,b", "d,b", true)]
    [InlineData("set_contains_any", "a,b", "d,e", false)]
    [InlineData("set_contains", null, "a", false)]
    public void Sets(string operand, string? left, string right, bool holds) => Assert.Equal(holds, Operands.Holds(operand, left, right));

    [Theory]
    [InlineData("is_set", "", true)]
    [InlineData("is_set", null, false)]
    [InlineData("is_not_set", null, true)]
    [InlineData("is_not_set", "x", false)]
    public void Presence(string operand, string? left, bool holds) => Assert.Equal(holds, Operands.Holds(operand, left, ""));

    [Fact]
    public void An_expression_that_would_backtrack_for_ever_is_matched_in_time() =>
        Assert.False(Operands.Holds("regexp", new string('a', 20_000) + "b", "^(a+)+$"));
}
