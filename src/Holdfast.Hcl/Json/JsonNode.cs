using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;

namespace Holdfast.Hcl.Json;

/// <summary>A JSON value, which the reader of a body may take as an expression, as a body or as blocks.</summary>
abstract record JsonNode(Expression Expression)
{
    public SourceRange Range => Expression.Range;
}

sealed record JsonScalar(Expression Expression) : JsonNode(Expression);

sealed record JsonArray(ImmutableArray<JsonNode> Items, Expression Expression) : JsonNode(Expression);

sealed record JsonObject(ImmutableArray<JsonMember> Members, Expression Expression) : JsonNode(Expression);

sealed record JsonMember(string Name, SourceRange NameRange, JsonNode Value);
