using System.Collections.Immutable;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Decoding;

/// <summary>
/// <c>dynamic "type" { for_each, iterator, labels, content }</c> writes a block for each element of a collection
/// (https://github.com/hashicorp/hcl/blob/main/ext/dynblock/README.md).
/// </summary>
public static class DynamicBlocks
{
    /// <summary>
    /// A body that reads as if the blocks had been written out, at every level. Collections are evaluated when that level is first
    /// read; what is wrong with them is reported then.
    /// </summary>
    public static Body Expand(Body body, EvalContext context, Diagnostics diagnostics) =>
        new ExpandedBody(body, context, ImmutableDictionary<string, Value>.Empty, diagnostics);
}
