using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Microsoft.AspNetCore.Http;

namespace Holdfast.Api.Endpoints;

/// <summary>The web UI, from files inside the assembly.</summary>
internal static class UiEndpoints
{
    private static readonly (string Name, string ContentType)[] s_files =
    [
        ("index.html", "text/html; charset=utf-8"),
        ("style.css", "text/css; charset=utf-8"),
        ("app.js", "text/javascript; charset=utf-8"),
        ("views.js", "text/javascript; charset=utf-8"),
    ];

    public static Route[] Routes { get; } =
    [
        Route.Get("/", Redirect),
        Route.Get("/ui", static call => ServeAsync(call, "index.html")),
        Route.Get("/ui/{path*}", static call => ServeAsync(call, call["path"])),
    ];

    private static Task Redirect(Call call)
    {
        call.Http.Response.Redirect("/ui/");
        return Task.CompletedTask;
    }

    /// <summary>Any other path is one of the UI's own, which its script reads.</summary>
    private static async Task ServeAsync(Call call, string path)
    {
        var file = s_files.FirstOrDefault(file => file.Name == path);
        if (file.Name is null) file = s_files[0];
        await using var content = typeof(UiEndpoints).Assembly.GetManifestResourceStream($"Ui/{file.Name}")!;
        var headers = call.Http.Response.Headers;
        headers.ContentType = file.ContentType;
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        call.Http.Response.ContentLength = content.Length;
        await content.CopyToAsync(call.Http.Response.Body, call.Aborted);
    }
}
