namespace Holdfast.Control.Writing;

/// <summary>What every command needs.</summary>
internal sealed record CommandContext(Writer Writer, TimeProvider Time, ServerOptions Options)
{
    public DateTimeOffset Now => Time.GetUtcNow();
}
