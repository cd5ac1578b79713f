namespace Holdfast.Cli.Invocation;

/// <summary>What all commands of one tree share.</summary>
internal sealed record CommandContext(Surroundings Around, GeneralFlags General);
