using System.Diagnostics.CodeAnalysis;

namespace Holdfast.Model.Results;

/// <summary>A value, or the fault that kept it from being made.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Fault? fault) => (_value, Fault) = (value, fault);

    public Fault? Fault { get; }

    /// <exception cref="FaultException">There is a fault.</exception>
    public T Value => Fault is null ? _value! : throw new FaultException(Fault);

    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Fault? fault)
    {
        (value, fault) = (_value, Fault);
        return fault is null;
    }

    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>For interfaces, from which there are no implicit conversions.</summary>
    public static Result<T> Of(T value) => new(value, null);

    public static implicit operator Result<T>(Fault fault) => new(default, fault);
}
