using System.Globalization;
using System.Text;

namespace Holdfast.Hcl.Parsing;

/// <summary>The characters of identifiers beyond ASCII (Unicode Standard Annex 31), with HCL's additions of the dash and the underscore.</summary>
static class IdentifierCharacters
{
    /// <summary>How many UTF-16 units the character at the start takes if it may be in an identifier, else 0.</summary>
    public static int Length(ReadOnlySpan<char> text, bool first)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out var length) != System.Buffers.OperationStatus.Done) return 0;
        return Starts(rune) || (!first && Continues(rune)) ? length : 0;
    }

    static bool Starts(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    static bool Continues(Rune rune) => rune.Value == '-' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
