namespace Holdfast.Api.Searching;

internal static class UnknownContext
{
    public static FaultException Of(string context, IEnumerable<string> known) =>
        new(Fault.Invalid($"\"{context}\" is not a search context", $"use all, {string.Join(", ", known)}"));
}
