namespace Holdfast.Cli.Templates;

/// <summary>Values of pipelines.</summary>
internal sealed class PipelineEvaluator(TemplateSource source, IReadOnlyDictionary<string, TemplateFunction> functions)
{
    internal object? Value(Pipeline pipe, object? dot, Variables variables)
    {
        object? value = null;
        for (var i = 0; i < pipe.Commands.Count; i++) value = Command(pipe.Commands[i], i > 0 ? [value] : [], dot, variables);
        return value;
    }

    private object? Command(IReadOnlyList<Operand> command, object?[] piped, object? dot, Variables variables)
    {
        if (command[0] is FunctionOperand function) return Call(function, command, piped, dot, variables);
        if (command.Count + piped.Length > 1)
            throw source.Error(command[0].Offset, "only a function takes arguments");
        return Operand(command[0], dot, variables);
    }

    private object? Call(FunctionOperand function, IReadOnlyList<Operand> command, object?[] piped, object? dot, Variables variables)
    {
        if (TemplateFunctions.IsLazy(function.Name)) return Lazy(function, command, piped, dot, variables);
        var arguments = command.Skip(1).Select(operand => Operand(operand, dot, variables)).Concat(piped).ToArray();
        try
        {
            return functions[function.Name](arguments);
        }
        catch (ArgumentException refusal)
        {
            throw source.Error(function.Offset, $"{function.Name}: {refusal.Message}");
        }
    }

    /// <summary>and, or: the first argument that decides; those after it are not evaluated.</summary>
    private object? Lazy(FunctionOperand function, IReadOnlyList<Operand> command, object?[] piped, object? dot, Variables variables)
    {
        if (command.Count + piped.Length < 2) throw source.Error(function.Offset, $"{function.Name}: expected at least one argument");
        object? value = null;
        foreach (var argument in command.Skip(1))
        {
            value = Operand(argument, dot, variables);
            if (TemplateValue.IsTrue(value) == (function.Name == "or")) return value;
        }
        return piped.Length == 0 ? value : piped[0];
    }

    private object? Operand(Operand operand, object? dot, Variables variables) => operand switch
    {
        DotOperand => dot,
        LiteralOperand literal => literal.Value,
        PipelineOperand inner => Value(inner.Pipe, dot, variables),
        FunctionOperand function => Call(function, [function], [], dot, variables),
        VariableOperand variable => variables.TryGet(variable.Name, out var value)
            ? value
            : throw source.Error(variable.Offset, $"variable {variable.Name} is not defined"),
        FieldOperand field => Field(field, Operand(field.Of, dot, variables)),
        _ => throw new InvalidOperationException($"unknown operand {operand}"),
    };

    private object? Field(FieldOperand field, object? of)
    {
        if (TemplateValue.TryMember(of, field.Name, out var member) || of is null || TemplateValue.KindOf(of) == "map") return member;
        throw source.Error(field.Offset, $"{field.Name} cannot be taken from {TemplateValue.KindOf(of)}");
    }
}
