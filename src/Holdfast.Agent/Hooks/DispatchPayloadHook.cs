using Holdfast.Agent.Environments;

namespace Holdfast.Agent.Hooks;

/// <summary>Writes the input of a dispatched job to the file that the task names, within its local directory.</summary>
internal sealed class DispatchPayloadHook : ITaskHook
{
    public async Task<Fault?> BeforeStartAsync(TaskContext context, CancellationToken cancellation)
    {
        if (context.Task.DispatchPayload is not { File.Length: > 0 } wanted || context.Job.Payload is not { Length: > 0 } payload) return null;
        var path = Path.GetFullPath(Path.Combine(context.TaskPaths.Local, wanted.File));
        if (!path.StartsWith(context.TaskPaths.Local + "/", StringComparison.Ordinal))
            return Fault.Invalid($"dispatch_payload names the file \"{wanted.File}\" outside the task's directory", "name one within local/");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, payload, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fault.Unavailable($"the payload cannot be written to {path}: {e.Message}", "make room, or see that the agent may write there");
        }
    }
}
