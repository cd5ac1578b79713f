using Holdfast.Hcl.Json;
using Holdfast.Hcl.Syntax;

namespace Holdfast.Hcl;

/// <summary>
/// Parses HCL's JSON syntax (https://github.com/hashicorp/hcl/blob/main/json/spec.md): an object, or an array of objects that count
/// as one. Strings are templates where an expression is meant.
/// </summary>
public static class HclJsonParser
{
    public static (Body? Body, Diagnostics Diagnostics) ParseFile(string text, string name)
    {
        var diagnostics = new Diagnostics();
        return (ParseFile(new SourceFile(name, text), diagnostics), diagnostics);
    }

    public static Body? ParseFile(SourceFile file, Diagnostics diagnostics)
    {
        if (file.Text.Length > HclLimits.SourceLength)
        {
            diagnostics.Error("File is too large", $"{file.Name} has {file.Text.Length} characters; at most {HclLimits.SourceLength} are read.");
            return null;
        }

        switch (new JsonParser(file, diagnostics).ParseWhole())
        {
            case null:
                return null;
            case JsonObject root:
                return new JsonBody(root.Members, root.Range);
            case JsonArray array when array.Items.All(item => item is JsonObject):
                return new JsonBody([.. array.Items.SelectMany(item => ((JsonObject)item).Members)], array.Range);
            case var other:
                diagnostics.Error("Invalid root value", "The root of a JSON file must be an object, or an array of objects.", other.Range);
                return null;
        }
    }
}
