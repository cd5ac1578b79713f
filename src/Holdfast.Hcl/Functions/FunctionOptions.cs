using System.Security.Cryptography;

namespace Holdfast.Hcl.Functions;

/// <summary>What the functions need of the world.</summary>
public sealed record FunctionOptions
{
    /// <summary>The directory that relative paths start from.</summary>
    public string BaseDirectory { get; init; } = ".";

    /// <summary>False where a text from elsewhere is evaluated, as on a server: functions that read files then report that they may not.</summary>
    public bool AllowsFiles { get; init; } = true;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Action<byte[]> FillRandom { get; init; } = bytes => RandomNumberGenerator.Fill(bytes);
}
