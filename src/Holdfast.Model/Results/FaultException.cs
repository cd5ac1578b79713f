namespace Holdfast.Model.Results;

/// <summary>Carries a fault across a boundary whose signature cannot hold a <see cref="Result{T}"/>, such as a stream.</summary>
public sealed class FaultException(Fault fault) : Exception(fault.ToString())
{
    public Fault Fault { get; } = fault;
}
