using System.Text;

namespace Holdfast.Client.Transport;

/// <summary>Paths whose segments may hold anything, slashes included.</summary>
internal static class ApiPath
{
    public static string Of(string root, params ReadOnlySpan<string> segments)
    {
        var path = new StringBuilder(root);
        foreach (var segment in segments) path.Append('/').Append(Uri.EscapeDataString(segment));
        return path.ToString();
    }
}
