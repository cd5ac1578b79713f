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
            return scope.Fault("Unknown function", $"There is no function named \"{call.Name}\".", call.NameRange, NameSuggestion.For(call.Name, scope.Context.Functions.Names));
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
            var parameter = function.Parameter(i);
            if (Convert(function, parameter, arguments[i], scope) is not { } value) return Value.Unknown(function.Returns);
            sensitive |= value.HasSensitive;
            known &= value.IsWhollyKnown || parameter.AllowsUnknown;
            size += value.Size;
            converted.Add(value);
        }

        if (!known || !scope.Context.Budget.Take(size / 16)) return Value.Unknown(function.Returns).Marked(sensitive);
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
            ? Invalid(function, function.Parameter(index), result.Fault!, arguments[index].Range, scope)
            : scope.Fault("Error in function call", $"{function.Name} failed: {result.Fault}.", call.Range);
    }

    static bool HasRightCount(Function function, CallExpression call, ImmutableArray<(Value, SourceRange Range)> arguments, Scope scope)
    {
        var (least, given) = (function.Parameters.Length, arguments.Length);
        if (given < least)
            scope.Fault("Not enough function arguments", $"A value for \"{function.Parameters[given].Name}\" is missing: {function.Signature}.", call.Range);
        else if (given > least && function.Variadic is null)
            scope.Fault("Too many function arguments", $"At most {(least == 1 ? "1 argument is" : $"{least} arguments are")} expected: {function.Signature}.", arguments[least].Range);
        return given == least || (given > least && function.Variadic is not null);
    }

    static Value? Convert(Function function, Parameter parameter, (Value Value, SourceRange Range) argument, Scope scope)
    {
        if (argument.Value is NullValue && !parameter.AllowsNull)
            return Failed("it must not be null");
        return Conversion.TryConvert(argument.Value, parameter.Type, out var converted, out var fault) ? converted : Failed(fault);

        Value? Failed(string why)
        {
            Invalid(function, parameter, why, argument.Range, scope);
            return null;
        }
    }

    static Value Invalid(Function function, Parameter parameter, string fault, SourceRange range, Scope scope) =>
        scope.Fault("Invalid function argument", $"Invalid value for \"{parameter.Name}\": {fault}. Expected {function.Signature}.", range);
}
