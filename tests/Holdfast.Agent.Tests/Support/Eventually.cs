using System.Runtime.CompilerServices;

namespace Holdfast.Agent.Tests.Support;

/// <summary>Waits for what real processes do, never longer than a deadline, and says what it waited for.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    public static async Task<T> NotNull<T>(Func<T?> look, Func<string> what) where T : class
    {
        T? found = null;
        await True(() => (found = look()) is not null, what);
        return found!;
    }

    public static async Task True(Func<bool> look, Func<string> what)
    {
        for (var end = DateTime.UtcNow + Deadline; !look(); await Task.Delay(20))
        {
            if (DateTime.UtcNow > end) Assert.Fail($"waited {Deadline} for {what()}");
        }
    }

    public static Task True(Func<bool> look, [CallerArgumentExpression(nameof(look))] string what = "") => True(look, () => what);
}
