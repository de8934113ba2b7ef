using System.Collections.Immutable;
using System.Globalization;

namespace Contracts.Cli.Coverage;

/// <summary>What has to be covered.</summary>
/// <param name="Profile">Nothing, everything (a system on the green field), or what is new (a system that was there).</param>
/// <param name="AtLeast">The least shares by kind, in percent.</param>
/// <param name="Critical">Operations and events of which everything has to be covered, whatever the profile.</param>
internal sealed record CoverageGate(CoverageProfile Profile, ImmutableArray<(string Kind, double Percent)> AtLeast, ImmutableArray<string> Critical)
{
    /// <summary>What is not as it has to be, one sentence each.</summary>
    public ImmutableArray<string> Missed(ServiceCoverage coverage) =>
        [.. Critical.SelectMany(name => OfCritical(coverage, name)), .. OfProfile(coverage), .. AtLeast.SelectMany(limit => OfShare(coverage, limit.Kind, limit.Percent))];

    private static IEnumerable<string> OfCritical(ServiceCoverage coverage, string name) =>
        from kind in CoverageKinds.All
        where kind.IsAskedFor
        from item in coverage.Gaps
        where item.Kind == kind.Kind && item.IsOf(name)
        select $"{item.Name}: {kind.Gap}, and it is critical";

    private IEnumerable<string> OfProfile(ServiceCoverage coverage)
    {
        if (Profile == CoverageProfile.None)
            yield break;
        foreach (var kind in CoverageKinds.All.Where(kind => kind.IsAskedFor))
        {
            foreach (var item in coverage.Gaps.Where(item => item.Kind == kind.Kind && (Profile == CoverageProfile.Greenfield || item.IsNew)))
                yield return $"{item.Name}: {kind.Gap}{(Profile == CoverageProfile.Existing ? ", and it is new" : "")}";
        }

        foreach (var undocumented in Profile == CoverageProfile.Greenfield ? coverage.Undocumented : [])
            yield return undocumented;
    }

    private static IEnumerable<string> OfShare(ServiceCoverage coverage, string kind, double percent)
    {
        var (covered, all) = coverage.Figure(kind);
        if (all > 0 && covered * 100.0 / all < percent)
            yield return string.Create(CultureInfo.InvariantCulture, $"{CoverageKinds.All.First(row => row.Kind == kind).Plural}: {covered} of {all} are {covered * 100.0 / all:0.#}%, and {percent:0.#}% have to be");
    }
}

/// <summary>How much of a service has to be covered.</summary>
internal enum CoverageProfile
{
    None,
    Greenfield,
    Existing,
}
