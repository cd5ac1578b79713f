using System.Diagnostics.CodeAnalysis;
using Holdfast.Hcl.Values;

namespace Holdfast.JobSpec.Schema;

internal delegate bool ReadValue<T>(Value value, [MaybeNullWhen(false)] out T result);

/// <summary>A type of argument: how people name it, and how a value of the language becomes it.</summary>
internal sealed record ValueShape<T>(ShapeKind Kind, string Expected, ReadValue<T> Read);
