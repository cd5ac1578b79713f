namespace Holdfast.Model.Api;

/// <summary>Kinds that search knows.</summary>
public static class SearchContext
{
    public const string All = "all";
    public const string Allocations = "allocs";
    public const string Deployments = "deployment";
    public const string Evaluations = "evals";
    public const string Jobs = "jobs";
    public const string Nodes = "nodes";
    public const string NodePools = "node_pools";
    public const string Namespaces = "namespaces";
    public const string Groups = "groups";
    public const string Tasks = "tasks";
    public const string Services = "services";
}
