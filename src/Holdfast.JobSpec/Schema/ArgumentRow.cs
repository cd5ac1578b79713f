using Holdfast.Hcl.Syntax;
using Holdfast.JobSpec.Reading;

namespace Holdfast.JobSpec.Schema;

internal sealed class ArgumentRow<T, TValue>(string name, ValueShape<TValue> shape, Func<T, TValue, T> set, string? warning) : Row<T>(name, warning)
    where T : class
{
    public override ShapeKind? Shape => shape.Kind;

    public override bool TakesArgument => true;

    public override T ReadArgument(T target, Argument argument, BlockReader reader) =>
        reader.TryRead(argument, shape, out var value) ? set(target, value) : target;
}
