namespace Holdfast.Hcl.Parsing;

enum LexerMode : byte
{
    /// <summary>Structure and expressions.</summary>
    Normal,
    Quoted,
    Heredoc,
    /// <summary>Template text to the end of the source.</summary>
    Template,
}
