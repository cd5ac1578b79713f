namespace Holdfast.Control.Commands;

/// <summary>What a dispatch must fulfil: the first rule that is broken says what is wrong.</summary>
internal static class DispatchRules
{
    private const int MaxPayload = 16 << 10;

    private static readonly Func<ParameterizedJobConfig, JobDispatchRequest, string?>[] Rules =
    [
        (config, request) => config.Payload == "required" && Length(request) == 0 ? "a payload is required" : null,
        (config, request) => config.Payload == "forbidden" && Length(request) > 0 ? "a payload is forbidden" : null,
        (_, request) => Length(request) > MaxPayload ? $"the payload has {Length(request)} bytes; {MaxPayload} is the most" : null,
        (config, request) => Named("metadata is missing", config.MetaRequired.OrEmpty().Except(request.Meta.OrEmpty().Keys)),
        (config, request) => Named(
            "metadata is not among meta_required and meta_optional",
            request.Meta.OrEmpty().Keys.Except(config.MetaRequired.OrEmpty()).Except(config.MetaOptional.OrEmpty())),
    ];

    public static Fault? Check(Job parent, JobDispatchRequest request)
    {
        if (parent.ParameterizedJob is not { } config || parent.Dispatched)
            return Fault.Invalid($"job \"{parent.ID}\" is not parameterized", "give it a parameterized block, or use `job run`");
        if (parent.Stop == true) return Fault.Conflict($"job \"{parent.ID}\" is stopped", "register it again first");
        var broken = Rules.Select(rule => rule(config, request)).OfType<string>().FirstOrDefault();
        return broken is null ? null : Fault.Invalid($"job \"{parent.ID}\" cannot be dispatched: {broken}");
    }

    private static int Length(JobDispatchRequest request) => request.Payload?.Length ?? 0;

    private static string? Named(string what, IEnumerable<string> keys) => keys.ToList() is { Count: > 0 } some ? $"{what}: {string.Join(", ", some)}" : null;
}
