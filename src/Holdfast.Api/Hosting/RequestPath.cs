using Holdfast.Api.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Holdfast.Api.Hosting;

/// <summary>
/// The segments of a request's path as they were sent, each decoded by itself: an escaped slash is part of a segment. (The server's own Path
/// leaves %2F as it is and decodes the rest, so that it cannot be split rightly.)
/// </summary>
internal static class RequestPath
{
    public static string[] Segments(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.AsSpan(0, target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? query : target.Length);
        // A proxy may send the whole address.
        if (!path.StartsWith('/')) return PathPattern.Split(http.Request.Path.Value ?? "/");
        var segments = PathPattern.Split(path.ToString());
        for (var i = 0; i < segments.Length; i++)
            if (segments[i].Contains('%', StringComparison.Ordinal)) segments[i] = Uri.UnescapeDataString(segments[i]);
        return segments;
    }
}
