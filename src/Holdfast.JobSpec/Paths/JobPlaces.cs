using Holdfast.Hcl;

namespace Holdfast.JobSpec.Paths;

/// <summary>Where in the source each part of a job was written: a tree that mirrors the blocks.</summary>
public sealed class JobPlaces
{
    private Dictionary<string, JobPlaces>? _parts;

    internal JobPlaces(SourceRange? range) => Range = range;

    internal SourceRange? Range { get; }

    /// <summary>Where a part was written; for one that was not, the nearest block around it; null without any source.</summary>
    public SourceRange? Find(JobPath path) => Nearest(path).Range;

    internal JobPlaces Add(string key, SourceRange range)
    {
        var place = new JobPlaces(range);
        Put(key, place);
        return place;
    }

    /// <summary>Puts a part below a new one in its place, as a task without a group is put into a group of its own.</summary>
    internal void Enclose(string key, string around)
    {
        if (_parts is null || !_parts.TryGetValue(key, out var part) || _parts.ContainsKey(around)) return;
        Add(around, part.Range!.Value).Put(key, part);
    }

    private void Put(string key, JobPlaces part) => (_parts ??= new(StringComparer.Ordinal))[key] = part;

    private JobPlaces Nearest(JobPath path)
    {
        if (path.Parent is not { } parent) return this;
        var around = Nearest(parent);
        return around._parts is not null && around._parts.TryGetValue(path.Key, out var place) ? place : around;
    }
}
