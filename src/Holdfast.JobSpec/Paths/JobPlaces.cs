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
        (_parts ??= new(StringComparer.Ordinal))[key] = place;
        return place;
    }

    private JobPlaces Nearest(JobPath path)
    {
        if (path.Parent is not { } parent) return this;
        var around = Nearest(parent);
        return around._parts is not null && around._parts.TryGetValue(path.Key, out var place) ? place : around;
    }
}
