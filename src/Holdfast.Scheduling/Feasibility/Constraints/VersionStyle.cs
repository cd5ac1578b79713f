namespace Holdfast.Scheduling.Feasibility.Constraints;

/// <summary>How versions are read.</summary>
internal enum VersionStyle
{
    /// <summary>Any count of numbers, a leading v, and prereleases that only match ranges naming a prerelease.</summary>
    Lenient,

    /// <summary>Semantic Versioning 2.0: three numbers, and prereleases ordered before their release.</summary>
    Semantic,
}
