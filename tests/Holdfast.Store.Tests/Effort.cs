namespace Holdfast.Store.Tests;

/// <summary>How many random worlds a law is tried on: few in the inner loop, more where <c>./test all</c> asks for it.</summary>
internal static class Effort
{
    public static TheoryData<int> Seeds(int quick)
    {
        var effort = int.TryParse(Environment.GetEnvironmentVariable("HOLDFAST_TEST_EFFORT"), out var asked) ? Math.Max(1, asked) : 1;
        return [.. Enumerable.Range(1, quick * effort)];
    }
}
