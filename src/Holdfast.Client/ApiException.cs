using System.Net;

namespace Holdfast.Client;

/// <summary>The agent answered with an error, whose text is the message.</summary>
public class ApiException(HttpStatusCode? status, string text, Exception? inner = null) : Exception(text, inner)
{
    /// <summary>Null when there was no answer.</summary>
    public HttpStatusCode? Status { get; } = status;
}

/// <summary>Nothing answered at the address.</summary>
public sealed class ApiUnreachableException(string text, Exception? inner = null) : ApiException(null, text, inner);
