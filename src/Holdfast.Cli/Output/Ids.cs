namespace Holdfast.Cli.Output;

/// <summary>Ids of allocations, evaluations, deployments and nodes: eight characters of them unless all are wanted.</summary>
internal static class Ids
{
    private const int Short = 8;

    internal static string Of(string id, bool verbose) => verbose || id.Length <= Short ? id : id[..Short];
}
