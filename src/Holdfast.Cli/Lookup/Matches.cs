using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Lookup;

/// <summary>The one thing an id or the start of one means.</summary>
internal static class Matches
{
    /// <param name="kind">What is looked for, such as job.</param>
    /// <param name="describe">What tells one candidate from another, beside its id.</param>
    /// <exception cref="CommandException">Nothing matches, or several do; these are listed.</exception>
    internal static T One<T>(string kind, string given, IReadOnlyList<T> found, Func<T, string> id, Func<T, string> describe)
    {
        var exact = found.Where(one => id(one) == given).ToList();
        if (exact.Count == 1) return exact[0];
        if (found.Count == 1) return found[0];
        if (found.Count == 0) throw new CommandException($"There is no {kind} whose id is or starts with {given}.");
        var candidates = exact.Count > 1 ? exact : found;
        throw new CommandException(
            $"{given} could mean any of {candidates.Count}:\n{string.Join('\n', candidates.Select(one => $"  {id(one)}  {describe(one)}".TrimEnd()))}");
    }
}
