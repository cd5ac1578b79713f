namespace Holdfast.Control.Garbage;

/// <summary>How long things are kept once they are over.</summary>
internal sealed record Ages(TimeSpan Evaluations, TimeSpan Jobs, TimeSpan Deployments, TimeSpan Nodes)
{
    public static Ages None { get; } = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

    public static Ages Of(ServerOptions options) => new(options.EvaluationsKept, options.JobsKept, options.DeploymentsKept, options.NodesKept);
}
