using System.Runtime.CompilerServices;
using Holdfast.Client;

namespace Holdfast.Cli.Monitoring;

/// <summary>A query asked again each time its answer may have changed.</summary>
internal static class Watch
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    /// <summary>Answers for as long as the caller enumerates: at once, then on each change, at least every five seconds.</summary>
    internal static async IAsyncEnumerable<T> AnswersAsync<T>(
        TimeProvider clock, Func<QueryOptions, Task<QueryResult<T>>> query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var options = new QueryOptions { Wait = Wait };
        while (true)
        {
            var answer = await query(options);
            yield return answer.Value;
            // An agent that does not block, or whose revision went back, must not be asked in a tight loop.
            if (answer.Index <= options.Index) await Task.Delay(Breath, clock, cancellation);
            options = options with { Index = Math.Max(0, answer.Index) };
        }
    }
}
