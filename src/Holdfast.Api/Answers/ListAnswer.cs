using Holdfast.Api.Filters;
using Holdfast.Api.Requests;
using Holdfast.Store.Tables;

namespace Holdfast.Api.Answers;

/// <summary>Lists: what is in them, which of it a filter keeps, which page is shown, and as what.</summary>
internal static class ListAnswer
{
    /// <summary>Items in the order of their keys.</summary>
    /// <param name="shape">What is shown of an item; called for those that are shown only.</param>
    public static Task ListByKeyAsync<T, TShown>(
        this Call call, Func<Snapshot, long> changedAt, Func<Snapshot, IEnumerable<T>> items, Func<T, string> key, Func<Snapshot, T, TShown> shape)
        where T : class => call.ListAsync(new ListSource<T, TShown>(changedAt, items, item => new(0, key(item)), shape, ByCreation: false));

    /// <summary>Items in the order in which they were made.</summary>
    /// <param name="shape">What is shown of an item; called for those that are shown only.</param>
    public static Task ListByCreationAsync<T, TShown>(
        this Call call, Func<Snapshot, long> changedAt, Func<Snapshot, IEnumerable<T>> items, Func<T, ListPosition> position, Func<Snapshot, T, TShown> shape)
        where T : class => call.ListAsync(new ListSource<T, TShown>(changedAt, items, position, shape, ByCreation: true));

    private static async Task ListAsync<T, TShown>(this Call call, ListSource<T, TShown> source)
        where T : class
    {
        // Before waiting, so that a wrong filter is told at once.
        var filter = Filter<T, TShown>.Parse(call.Query.Filter, source.Shape);
        var snapshot = await call.SnapshotAsync(source.ChangedAt);
        var items = source.Items(snapshot);
        if (filter is not null) items = items.Where(item => filter.Holds(snapshot, item));
        var page = Page(call, source, items);
        await call.JsonListAsync(page.Select(item => source.Shape(snapshot, item)));
    }

    private static IEnumerable<T> Page<T, TShown>(Call call, ListSource<T, TShown> source, IEnumerable<T> items)
    {
        var (perPage, token, reverse) = (call.Query.PerPage, call.Query.NextToken, call.Query.Reverse);
        if (source.ByCreation) items = reverse ? items.OrderByDescending(source.Position) : items.OrderBy(source.Position);
        else if (reverse) items = items.Reverse();
        if (token.Length > 0)
        {
            var start = ListPosition.Parse(token, source.ByCreation);
            items = items.SkipWhile(item => source.Position(item).CompareTo(start) is var order && (reverse ? order > 0 : order < 0));
        }
        if (perPage == 0) return items;
        var page = items.Take(perPage + 1).ToList();
        if (page.Count <= perPage) return page;
        call.Http.Response.Headers["X-Nomad-NextToken"] = source.Position(page[perPage]).ToString();
        return page.Take(perPage);
    }

    private sealed record ListSource<T, TShown>(
        Func<Snapshot, long> ChangedAt, Func<Snapshot, IEnumerable<T>> Items, Func<T, ListPosition> Position, Func<Snapshot, T, TShown> Shape, bool ByCreation);
}
