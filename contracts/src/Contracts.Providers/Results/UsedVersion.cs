namespace Contracts.Providers.Results;

/// <summary>Something that a result was made with, so that it can be made again.</summary>
/// <param name="Name">What it is: <c>.NET</c>, <c>PostgreSQL</c>.</param>
/// <param name="Version">Its version, as it says itself.</param>
public sealed record UsedVersion(string Name, string Version)
{
    /// <summary>The image of the container that it ran in, with its digest; null where it ran in none, or that is not known.</summary>
    public string? Image { get; init; }

    /// <summary>It for people: <c>PostgreSQL 17.6 (postgres@sha256:…)</c>.</summary>
    public override string ToString() => Image is null ? $"{Name} {Version}" : $"{Name} {Version} ({Image})";
}
