using Holdfast.Hcl.Syntax;

namespace Holdfast.Hcl.Parsing;

/// <summary>Binary operators by precedence; level 0 binds loosest.</summary>
static class OperatorTable
{
    public const int Levels = 6;

    static readonly (TokenKind Token, int Level, BinaryOperator Operator)[] Rows =
    [
        (TokenKind.Or, 0, BinaryOperator.Or),
        (TokenKind.And, 1, BinaryOperator.And),
        (TokenKind.Equal, 2, BinaryOperator.Equal),
        (TokenKind.NotEqual, 2, BinaryOperator.NotEqual),
        (TokenKind.Less, 3, BinaryOperator.Less),
        (TokenKind.LessOrEqual, 3, BinaryOperator.LessOrEqual),
        (TokenKind.Greater, 3, BinaryOperator.Greater),
        (TokenKind.GreaterOrEqual, 3, BinaryOperator.GreaterOrEqual),
        (TokenKind.Plus, 4, BinaryOperator.Add),
        (TokenKind.Minus, 4, BinaryOperator.Subtract),
        (TokenKind.Star, 5, BinaryOperator.Multiply),
        (TokenKind.Slash, 5, BinaryOperator.Divide),
        (TokenKind.Percent, 5, BinaryOperator.Modulo),
    ];

    public static BinaryOperator? Find(TokenKind token, int level)
    {
        if (token is < TokenKind.Or or > TokenKind.Percent) return null;
        foreach (var row in Rows)
            if (row.Token == token && row.Level == level) return row.Operator;
        return null;
    }
}
