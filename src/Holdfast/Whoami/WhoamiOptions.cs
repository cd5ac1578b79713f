namespace Holdfast.Whoami;

/// <summary>How the service answers.</summary>
/// <param name="Address">To listen on: an IP address.</param>
/// <param name="Port">0 takes a free one.</param>
/// <param name="StatusOnly">Answer every path with {"alloc_id":…,"status":"ok"}.</param>
internal sealed record WhoamiOptions(string Address, int Port, bool StatusOnly);
