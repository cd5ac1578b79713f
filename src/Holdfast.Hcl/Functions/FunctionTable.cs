namespace Holdfast.Hcl.Functions;

/// <summary>Functions by name.</summary>
public sealed class FunctionTable
{
    public static FunctionTable Empty { get; } = new();
}
