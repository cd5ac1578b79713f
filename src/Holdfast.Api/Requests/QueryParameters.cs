using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Holdfast.Api.Requests;

/// <summary>The query of a request. What cannot be read as what it should be is a fault that names the parameter.</summary>
internal sealed class QueryParameters(IQueryCollection query)
{
    private static readonly TimeSpan s_defaultWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_maxWait = TimeSpan.FromMinutes(10);

    /// <summary>Revision that the answer should be newer than; 0 for an answer at once.</summary>
    public long Index => Number("index");

    /// <summary>How long a blocking query lasts at most, without its jitter.</summary>
    public TimeSpan Wait
    {
        get
        {
            var wait = Span("wait");
            return wait <= TimeSpan.Zero ? s_defaultWait : wait > s_maxWait ? s_maxWait : wait;
        }
    }

    public string Prefix => Text("prefix");

    public string Filter => Text("filter");

    /// <summary>0 for all in one page.</summary>
    public int PerPage => (int)Math.Clamp(Number("per_page"), 0, int.MaxValue);

    public string NextToken => Text("next_token");

    public bool Reverse => Flag("reverse");

    /// <summary>Said without a value too.</summary>
    public bool Pretty => query.TryGetValue("pretty", out var value) && (value.ToString().Length == 0 || Flag("pretty"));

    public bool Has(string name) => query.ContainsKey(name);

    public string Text(string name) => query.TryGetValue(name, out var values) ? values[0] ?? "" : "";

    public IReadOnlyList<string> Texts(string name) => query.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : [];

    /// <exception cref="FaultException">The parameter is missing.</exception>
    public string Required(string name) => Text(name) is { Length: > 0 } value ? value : throw Wrong($"The query parameter {name} is missing");

    public long Number(string name, long otherwise = 0)
    {
        var text = Text(name);
        if (text.Length == 0) return otherwise;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong($"The query parameter {name} must be a whole number, not \"{text}\"");
    }

    public bool Flag(string name) => Text(name) switch
    {
        "" or "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        var text => throw Wrong($"The query parameter {name} must be true or false, not \"{text}\""),
    };

    public TimeSpan Span(string name)
    {
        var text = Text(name);
        if (text.Length == 0) return TimeSpan.Zero;
        return Duration.TryParse(text, out var duration)
            ? duration.ToTimeSpan()
            : throw Wrong($"The query parameter {name} must be a duration such as 30s or 5m, not \"{text}\"");
    }

    private static FaultException Wrong(string what) => new(Fault.Invalid(what));
}
