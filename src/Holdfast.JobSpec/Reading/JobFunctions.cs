using Holdfast.Hcl.Functions;

namespace Holdfast.JobSpec.Reading;

/// <summary>The functions that job files may call.</summary>
internal static class JobFunctions
{
    private static readonly FunctionTable WithoutFiles = StandardFunctions.Create(new() { AllowsFiles = false });

    /// <param name="baseDirectory">Where relative paths start; null forbids reading files.</param>
    internal static FunctionTable For(string? baseDirectory) =>
        baseDirectory is null ? WithoutFiles : StandardFunctions.Create(new() { BaseDirectory = baseDirectory });
}
