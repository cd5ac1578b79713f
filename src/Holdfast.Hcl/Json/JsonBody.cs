using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;

namespace Holdfast.Hcl.Json;

/// <summary>
/// Members of one or more JSON objects as a body. A member becomes blocks when asked for: an object is one block, an array is one
/// for each of its objects, and each label is a level of objects in between. The member "//" is a comment.
/// </summary>
sealed class JsonBody : Body
{
    readonly ImmutableArray<JsonMember> members;

    public JsonBody(ImmutableArray<JsonMember> members, SourceRange range) : base(range)
    {
        this.members = members.RemoveAll(member => member.Name == "//");
        Items = [.. this.members.Select(ToArgument)];
    }

    public override ImmutableArray<BodyItem> Items { get; }

    internal override bool IsJson => true;

    public override ImmutableArray<Block> Blocks(string type, int labels, Diagnostics diagnostics)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var member in members.Where(member => member.Name == type)) Collect(member, member.Value, [], labels, blocks, diagnostics);
        return blocks.DrainToImmutable();
    }

    static Argument ToArgument(JsonMember member) =>
        new(member.Name, member.NameRange, member.Value.Expression, member.NameRange.To(member.Value.Range));

    static void Collect(
        JsonMember type, JsonNode node, ImmutableArray<BlockLabel> found, int labels, ImmutableArray<Block>.Builder blocks, Diagnostics diagnostics)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array.Items) Collect(type, item, found, labels, blocks, diagnostics);
                break;
            case JsonObject structure when found.Length < labels:
                foreach (var member in structure.Members.Where(member => member.Name != "//"))
                    Collect(type, member.Value, found.Add(new BlockLabel(member.Name, member.NameRange)), labels, blocks, diagnostics);
                break;
            case JsonObject structure:
                var body = new JsonBody(structure.Members, structure.Range);
                blocks.Add(new Block(type.Name, found, body, type.NameRange, found.IsEmpty ? type.NameRange : found[^1].Range));
                break;
            case JsonScalar { Expression: LiteralExpression { Value.IsNull: true } }:
                break;
            default:
                diagnostics.Error(
                    "Incorrect JSON value type",
                    found.Length < labels
                        ? $"A JSON object is required here, whose property names are the labels of \"{type.Name}\" blocks."
                        : $"Either a JSON object or an array of objects is required here, to define \"{type.Name}\" blocks.",
                    node.Range);
                break;
        }
    }
}
