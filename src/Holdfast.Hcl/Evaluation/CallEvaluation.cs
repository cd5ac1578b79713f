using System.Collections.Immutable;
using Holdfast.Hcl.Functions;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary>Function calls: finds the function, checks the arguments against its parameters, and calls it once all are known.</summary>
static class CallEvaluation
{
    public static Value Call(CallExpression call, Scope scope)
    {
        if (scope.Context.Functions.Find(call.Name) is not { } function)
            return scope.Fault(
                "Unknown function",
                $"There is no function named \"{call.Name}\".", call.NameRange, NameSuggestion.For(call.Name, scope.Context.Functions.Names));
        if (function.Lazy is { } lazy) return lazy(call, scope);
        var arguments = Arguments(call, scope);
        return arguments.IsDefault ? Value.Unknown(function.Returns) : Call(function, call, arguments, scope);
    }

    // Default if some could not be had: the result is unknown then.
    static ImmutableArray<(Value Value, SourceRange Range)> Arguments(CallExpression call, Scope scope)
    {
        var arguments = ImmutableArray.CreateBuilder<(Value, SourceRange)>(call.Arguments.Length);
        foreach (var argument in call.Arguments) arguments.Add((Evaluator.Evaluate(argument, scope), argument.Range));
        if (!call.ExpandsLast) return arguments.DrainToImmutable();
        var (last, range) = arguments[^1];
        arguments.RemoveAt(arguments.Count - 1);
        if (last is SequenceValue sequence)
        {
            foreach (var item in sequence.Items) arguments.Add((item.Marked(last.Sensitive), range));
            return arguments.DrainToImmutable();
        }

        if (last is not UnknownValue) scope.Fault("Invalid expanded argument", "The argument that \"...\" expands must be a list, a set or a tuple.", range);
        return default;
    }

    static Value Call(Function function, CallExpression call, ImmutableArray<(Value Value, SourceRange Range)> arguments, Scope scope)
    {
        if (!HasRightCount(function, call, arguments, scope)) return Value.Unknown(function.Returns);
        var converted = ImmutableArray.CreateBuilder<Value>(arguments.Length);
        var (known, sensitive, size) = (true, false, 0L);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Convert(function, i, arguments[i], scope) is not { } value) return Value.Unknown(function.Returns);
            sensitive |= value.HasSensitive;
            known &= value.IsWhollyKnown;
            size += value.Size;
            converted.Add(value);
        }

        if (!(known || function.TakesUnknown) || !scope.Context.Budget.Take(size / 16)) return Value.Unknown(function.Returns).Marked(sensitive);
        var result = function.Body(new Call(converted.DrainToImmutable()));
        return Result(function, call, arguments, result, scope).Marked(sensitive);
    }

    static Value Result(Function function, CallExpression call, ImmutableArray<(Value Value, SourceRange Range)> arguments, CallResult result, Scope scope)
    {
        if (result.Value is { } value)
        {
            scope.Context.Budget.Take(value.Size / 16);
            if (value is not StringValue { Text.Length: > HclLimits.StringLength }) return value;
            result = CallResult.Failed($"the result would have more than {HclLimits.StringLength} characters");
        }

        return result.Argument is { } index
            ? Invalid(function, index, result.Fault!, arguments[index].Range, scope)
            : scope.Fault("Error in function call", $"{function.Name} failed: {result.Fault}.", call.Range);
    }

    static bool HasRightCount(Function function, CallExpression call, ImmutableArray<(Value, SourceRange Range)> arguments, Scope scope)
    {
        if (arguments.Length < function.Least)
            scope.Fault(
                "Not enough function arguments", $"A value for \"{function.Parameters[arguments.Length].Name}\" is missing: {function.Signature}.", call.Range);
        else if (arguments.Length > function.Most)
            scope.Fault("Too many function arguments", $"{Counted(function.Most)} expected: {function.Signature}.", arguments[function.Most].Range);
        return arguments.Length >= function.Least && arguments.Length <= function.Most;
    }

    static string Counted(int most) => most switch { 0 => "No argument is", 1 => "Only 1 argument is", _ => $"At most {most} arguments are" };

    static Value? Convert(Function function, int index, (Value Value, SourceRange Range) argument, Scope scope)
    {
        var parameter = function.ParameterAt(index);
        var fault = "it must not be null";
        if ((argument.Value is not NullValue || parameter.AllowsNull) && Conversion.TryConvert(argument.Value, parameter.Type, out var converted, out fault))
            return converted;
        Invalid(function, index, fault, argument.Range, scope);
        return null;
    }

    static Value Invalid(Function function, int index, string fault, SourceRange range, Scope scope) =>
        scope.Fault(
            "Invalid function argument", $"Invalid value for \"{function.ParameterAt(index).Name}\": {fault}. The function is {function.Signature}.", range);
}
