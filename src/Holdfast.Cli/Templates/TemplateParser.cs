using System.Globalization;

namespace Holdfast.Cli.Templates;

/// <summary>Reads the statements of a template: text, actions, if, with, range, define, block and template.</summary>
internal sealed class TemplateParser
{
    private const int DepthLimit = 100;

    private static readonly string[] ElseOrEnd = ["else", "end"];
    private static readonly string[] End = ["end"];

    private readonly TemplateSource _source;
    private readonly TokenReader _tokens;
    private readonly PipelineParser _pipelines;
    private readonly Dictionary<string, IReadOnlyList<Node>> _defined = new(StringComparer.Ordinal);
    private int _depth;
    private int _loops;

    private TemplateParser(TemplateSource source, Func<string, bool> isFunction)
    {
        _source = source;
        _tokens = new(source, TemplateLexer.Read(source));
        _pipelines = new(source, _tokens, isFunction);
    }

    /// <summary>Templates by name; the text itself is named "".</summary>
    /// <exception cref="TemplateException">The text is no template.</exception>
    internal static Dictionary<string, IReadOnlyList<Node>> Parse(TemplateSource source, Func<string, bool> isFunction)
    {
        var parser = new TemplateParser(source, isFunction);
        parser._defined[""] = parser.Body([], opened: 0);
        return parser._defined;
    }

    /// <summary>Statements up to one of the words, which is left as the next token; up to the end of the text when there are no words.</summary>
    private List<Node> Body(string[] words, int opened)
    {
        var body = new List<Node>();
        while (true)
        {
            var token = _tokens.Next();
            switch (token.Kind)
            {
                case TokenKind.Text:
                    body.Add(new TextNode(token.Offset, token.Value));
                    continue;
                case TokenKind.End:
                    return words.Length == 0 ? body : throw _source.Error(opened, "the block is not closed by end");
            }
            var word = _tokens.Peek();
            if (word.Kind == TokenKind.Name && words.Contains(word.Value)) return body;
            if (Statement(token.Offset) is { } node) body.Add(node);
        }
    }

    private Node? Statement(int offset)
    {
        var word = _tokens.Peek();
        switch (word.Kind == TokenKind.Name ? word.Value : "")
        {
            case "if": return Branch(offset, "if", (pipe, then, otherwise) => new IfNode(offset, pipe, then, otherwise));
            case "with": return Branch(offset, "with", (pipe, then, otherwise) => new WithNode(offset, pipe, then, otherwise));
            case "range": return Range(offset);
            case "define": return Define(offset);
            case "block": return Block(offset);
            case "template": return Call(offset);
            case "break" or "continue": return Jump(offset, _tokens.Next().Value);
            case "else" or "end": throw _source.Error(word.Offset, $"{word.Value} without a block that it belongs to");
        }
        var pipeline = _pipelines.Read();
        _tokens.Expect(TokenKind.Close, "the end of the action");
        return new ActionNode(offset, pipeline);
    }

    private Node Branch(int offset, string word, Func<Pipeline, IReadOnlyList<Node>, IReadOnlyList<Node>, Node> make)
    {
        using var _ = Deeper(offset);
        var pipe = Head();
        var then = Body(ElseOrEnd, offset);
        var otherwise = Otherwise(offset, word, make);
        return make(pipe, then, otherwise);
    }

    private IReadOnlyList<Node> Otherwise(int offset, string word, Func<Pipeline, IReadOnlyList<Node>, IReadOnlyList<Node>, Node> make)
    {
        if (_tokens.Next().Value == "end")
        {
            _tokens.Expect(TokenKind.Close, "the end of the action");
            return [];
        }
        if (_tokens.Peek() is { Kind: TokenKind.Name } next && next.Value == word) return [Branch(next.Offset, word, make)];
        _tokens.Expect(TokenKind.Close, $"the end of the action or {word}");
        return Closed(offset);
    }

    private RangeNode Range(int offset)
    {
        using var _ = Deeper(offset);
        var pipe = Head();
        _loops++;
        var body = Body(ElseOrEnd, offset);
        _loops--;
        var hasElse = _tokens.Next().Value == "else";
        _tokens.Expect(TokenKind.Close, "the end of the action");
        return new(offset, pipe, body, hasElse ? Closed(offset) : []);
    }

    private Node? Define(int offset)
    {
        using var _ = Deeper(offset);
        _tokens.Next();
        var name = _tokens.Expect(TokenKind.Literal, "the template's name in quotes").Value;
        _tokens.Expect(TokenKind.Close, "the end of the action");
        _defined[name] = Closed(offset);
        return null;
    }

    private CallNode Block(int offset)
    {
        using var _ = Deeper(offset);
        _tokens.Next();
        var name = _tokens.Expect(TokenKind.Literal, "the template's name in quotes").Value;
        var pipe = _pipelines.Read();
        _tokens.Expect(TokenKind.Close, "the end of the action");
        _defined[name] = Closed(offset);
        return new(offset, name, pipe);
    }

    private CallNode Call(int offset)
    {
        _tokens.Next();
        var name = _tokens.Expect(TokenKind.Literal, "the template's name in quotes").Value;
        var pipe = _tokens.Peek().Kind == TokenKind.Close ? null : _pipelines.Read();
        _tokens.Expect(TokenKind.Close, "the end of the action");
        return new(offset, name, pipe);
    }

    private Node Jump(int offset, string word)
    {
        _tokens.Expect(TokenKind.Close, "the end of the action");
        if (_loops == 0) throw _source.Error(offset, $"{word} outside of range");
        return word == "break" ? new BreakNode(offset) : new ContinueNode(offset);
    }

    private Pipeline Head()
    {
        _tokens.Next();
        var pipe = _pipelines.Read();
        _tokens.Expect(TokenKind.Close, "the end of the action");
        return pipe;
    }

    private List<Node> Closed(int offset)
    {
        var body = Body(End, offset);
        _tokens.Next();
        _tokens.Expect(TokenKind.Close, "the end of the action");
        return body;
    }

    private Depth Deeper(int offset) =>
        ++_depth <= DepthLimit
            ? new(this)
            : throw _source.Error(offset, string.Create(CultureInfo.InvariantCulture, $"blocks are nested deeper than {DepthLimit}"));

    private readonly struct Depth(TemplateParser parser) : IDisposable
    {
        public void Dispose() => parser._depth--;
    }
}
