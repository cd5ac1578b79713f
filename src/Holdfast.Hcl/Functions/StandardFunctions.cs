namespace Holdfast.Hcl.Functions;

/// <summary>The functions that job and configuration files may call.</summary>
public static class StandardFunctions
{
    public static FunctionTable Create(FunctionOptions options) => new(
    [
        .. NumberFunctions.Rows,
        .. TextFunctions.Rows,
        .. RegexFunctions.Rows,
        .. CollectionFunctions.Rows,
        .. MapFunctions.Rows,
        .. SetFunctions.Rows,
        .. ConversionFunctions.Rows,
        .. EncodingFunctions.Rows,
        .. NetworkFunctions.Rows,
        .. DateFunctions.Rows(options.Time),
        .. HashFunctions.Rows(options.FillRandom),
        .. new FileFunctions(options).Rows,
    ]);
}
