namespace Holdfast.JobSpec.Validation;

/// <summary>Ports that services and checks refer to by label, or by number where the address is not the host's.</summary>
internal static class Ports
{
    internal static bool IsKnown(ServiceScope service, string port, string addressMode)
    {
        if (port.Length == 0 || Words.IsRuntime(port) || service.Group.Ports.Any(known => known.Label == port)) return true;
        return int.TryParse(port, out var number) && number is > 0 and <= 65535 && addressMode != "host";
    }

    internal static string Fault(ServiceScope service, string port)
    {
        var labels = service.Group.Ports.Select(known => known.Label).ToList();
        if (int.TryParse(port, out _)) return $"is the number {port}, but in address_mode \"host\" it must be the label of a port of the group's network";
        if (labels.Count == 0) return $"is \"{port}\", but the group's network has no ports; add network {{ port \"{port}\" {{}} }} to the group";
        return $"is \"{port}\", but the ports of the group's network are {Words.Quoted(labels)}{Words.Suggestion(port, labels)}";
    }
}
