using System.Text;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>CSV (RFC 4180) to a list of objects whose attributes are named by the first line; all values are strings.</summary>
static class CsvDecoding
{
    public static CallResult Decode(string text)
    {
        var rows = Rows(text, out var fault);
        if (fault is not null) return CallResult.Invalid(0, fault);
        if (rows.Count == 0) return CallResult.Invalid(0, "the line with the column names is missing");
        var names = rows[0];
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count) return CallResult.Invalid(0, "two columns have the same name");
        var type = new ObjectType(names.Select(name => new ObjectAttribute(name, HclType.String)));
        var items = new List<Value>();
        foreach (var row in rows.Skip(1))
        {
            if (row.Count != names.Count) return CallResult.Invalid(0, $"record {items.Count + 1} has {row.Count} fields instead of {names.Count}");
            items.Add(Value.Object(names.Zip(row, (name, field) => KeyValuePair.Create(name, Value.Of(field)))));
        }

        return Value.List(type, items);
    }

    static List<List<string>> Rows(string text, out string? fault)
    {
        var (rows, position) = (new List<List<string>>(), 0);
        fault = null;
        while (true)
        {
            while (position < text.Length && IsLineEnd(text[position])) position++;
            if (position == text.Length) return rows;
            if (Row(text, ref position) is not { } row)
            {
                fault = $"a quoted field in record {rows.Count} is not closed, or text follows its closing quote";
                return rows;
            }

            rows.Add(row);
        }
    }

    static List<string>? Row(string text, ref int position)
    {
        var row = new List<string>();
        while (true)
        {
            if (position == text.Length || IsLineEnd(text[position])) row.Add("");
            else if (Field(text, ref position) is { } field) row.Add(field);
            else return null;
            if (position == text.Length || text[position] != ',') return row;
            position++;
        }
    }

    static bool IsLineEnd(char c) => c is '\n' or '\r';

    static string? Field(string text, ref int position)
    {
        if (text[position] != '"')
        {
            var start = position;
            while (position < text.Length && text[position] is not (',' or '\n' or '\r')) position++;
            return text[start..position];
        }

        var field = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] != '"') field.Append(text[position]);
            else if (position + 1 < text.Length && text[position + 1] == '"') field.Append(text[position++]);
            else return ++position >= text.Length || text[position] is ',' or '\n' or '\r' ? field.ToString() : null;
        }

        return null;
    }
}
