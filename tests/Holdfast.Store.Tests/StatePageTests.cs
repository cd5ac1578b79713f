using System.Text;
using Holdfast.Testing;

namespace Holdfast.Store.Tests;

public class StatePageTests
{
    [Fact]
    public void The_page_on_state_lists_every_table() => Assert.Null(ReferencePage.Difference("state.md", Page()));

    private static string Page()
    {
        var page = new StringBuilder("""
            # State

            Everything the servers know stands in these tables, each a range of keys in the store with a JSON document of the API's shape as value. Create and modify
            indexes are the store's revisions. Declared in `src/Holdfast.Store/Schema.cs`; this page is made from there.

            | table | document | what it is | indexes |
            |---|---|---|---|

            """);
        foreach (var table in Schema.Tables.Tables)
            page.Append($"| `{table.Name}` | `{table.Document.Name}` | {table.Summary} | {string.Join(", ", table.Indexes.Select(index => $"`{index.Name}`"))} |\n");
        return page.ToString();
    }
}
