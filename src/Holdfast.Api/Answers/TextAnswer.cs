using Holdfast.Api.Requests;
using Microsoft.AspNetCore.Http;

namespace Holdfast.Api.Answers;

/// <summary>Answers in plain text: all errors are.</summary>
internal static class TextAnswer
{
    public static Task TextAsync(this Call call, string text, string contentType = "text/plain; charset=utf-8") => call.Http.TextAsync(StatusCodes.Status200OK, text, contentType);

    public static Task TextAsync(this HttpContext http, int status, string text, string contentType = "text/plain; charset=utf-8")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        return http.Response.WriteAsync(text, http.RequestAborted);
    }

    public static Task FaultAsync(this HttpContext http, Fault fault) => http.TextAsync(StatusOf(fault.Kind), fault.ToString());

    public static int StatusOf(FaultKind kind) => kind switch
    {
        FaultKind.Invalid => StatusCodes.Status400BadRequest,
        FaultKind.Denied => StatusCodes.Status403Forbidden,
        FaultKind.NotFound => StatusCodes.Status404NotFound,
        FaultKind.Conflict => StatusCodes.Status409Conflict,
        FaultKind.Unsupported => StatusCodes.Status501NotImplemented,
        _ => StatusCodes.Status503ServiceUnavailable,
    };
}
