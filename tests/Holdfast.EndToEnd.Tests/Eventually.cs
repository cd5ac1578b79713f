using System.Diagnostics;

namespace Holdfast.EndToEnd.Tests;

/// <summary>Waits for something about a real process, with a deadline that names what it waited for.</summary>
internal static class Eventually
{
    public static async Task<T> Get<T>(string what, Func<Task<T?>> look, int seconds = 30) where T : class
    {
        var clock = Stopwatch.StartNew();
        string last = "";
        while (clock.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            try
            {
                if (await look() is { } found) return found;
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                last = $"; last: {e.Message}";
            }
            await Task.Delay(50);
        }
        throw new TimeoutException($"{seconds} s passed without: {what}{last}");
    }

    public static Task True(string what, Func<Task<bool>> look, int seconds = 30) => Get(what, async () => await look() ? "yes" : null, seconds);
}
