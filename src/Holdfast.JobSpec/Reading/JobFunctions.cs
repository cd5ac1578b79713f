using Holdfast.Hcl.Functions;

namespace Holdfast.JobSpec.Reading;

/// <summary>The functions that job files may call.</summary>
internal static class JobFunctions
{
    internal static FunctionTable For(string? baseDirectory) => FunctionTable.Empty;
}
