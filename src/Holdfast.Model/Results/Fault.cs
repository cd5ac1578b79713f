namespace Holdfast.Model.Results;

/// <summary>What kind of expected failure; the API maps each to one HTTP status.</summary>
public enum FaultKind
{
    /// <summary>The request is wrong: 400.</summary>
    Invalid,
    /// <summary>Not permitted: 403.</summary>
    Denied,
    /// <summary>No such thing: 404.</summary>
    NotFound,
    /// <summary>Someone else changed it first, or it is in the wrong state: 409.</summary>
    Conflict,
    /// <summary>Known to the format, not to this version: 501.</summary>
    Unsupported,
    /// <summary>Cannot be reached or done now; trying later may work: 503.</summary>
    Unavailable,
}

/// <summary>An expected failure: what went wrong, and what the reader can do about it.</summary>
/// <param name="What">One sentence without a full stop that names the thing concerned, or a list whose last line is ended.</param>
/// <param name="Advice">What to do, or empty.</param>
public sealed record Fault(FaultKind Kind, string What, string Advice = "")
{
    public override string ToString() => Advice.Length == 0 ? What
        : What.EndsWith('\n') ? $"{What}\n{char.ToUpperInvariant(Advice[0])}{Advice[1..]}."
        : $"{What}: {Advice}";

    public static Fault Invalid(string what, string advice = "") => new(FaultKind.Invalid, what, advice);

    public static Fault Denied(string what, string advice = "") => new(FaultKind.Denied, what, advice);

    public static Fault NotFound(string what, string advice = "") => new(FaultKind.NotFound, what, advice);

    public static Fault Conflict(string what, string advice = "") => new(FaultKind.Conflict, what, advice);

    public static Fault Unavailable(string what, string advice = "") => new(FaultKind.Unavailable, what, advice);
}
