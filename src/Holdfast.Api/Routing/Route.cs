using Holdfast.Api.Requests;

namespace Holdfast.Api.Routing;

/// <summary>Answers one call. Faults may be thrown as <see cref="FaultException"/>.</summary>
internal delegate Task Handler(Call call);

/// <summary>What answers a method on a path. PUT stands for POST too.</summary>
internal sealed record Route(string Method, string Path, Handler Handler)
{
    public static Route Get(string path, Handler handler) => new("GET", path, handler);

    public static Route Put(string path, Handler handler) => new("PUT", path, handler);

    public static Route Delete(string path, Handler handler) => new("DELETE", path, handler);
}
