namespace Contracts.Conformance.Tests.Specification;

/// <summary>Every case that the Pact specification publishes, of every version that is there.</summary>
public sealed class SpecificationCases
{
    public static IEnumerable<TheoryDataRow<string>> Cases() => ConformanceData.Rows(Keys());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_decided_as_the_specification_says(string key)
    {
        var specified = SpecificationCase.Load(Root!, key);
        var deviation = Deviations.Of(Deviations.FromSpecification, key);

        var mismatches = specified.Compare();

        mismatches.IsEmpty.Should().Be(
            deviation is null ? specified.Matches : !specified.Matches,
            "{0} ({1}); found: {2}",
            specified.Comment,
            deviation?.Id ?? "no deviation",
            string.Join("; ", mismatches.Select(mismatch => $"{mismatch.Path}: {mismatch.Message}")));
    }

    [Fact]
    public void Every_deviation_names_a_case_that_exists()
    {
        var keys = Keys();
        Assert.SkipWhen(keys is null, "The conformance data is not here.");

        // Folders of versions that are not there cannot be looked into.
        var versions = keys!.Select(key => key.Split('/')[0]).ToHashSet();
        Deviations.FromSpecification.SelectMany(deviation => deviation.Cases).Where(key => versions.Contains(key.Split('/')[0])).Should().BeSubsetOf(keys);
    }

    private static string? Root => ConformanceData.Find("pact-specification");

    private static IReadOnlyList<string>? Keys() => Root is { } root ? SpecificationCase.Keys(root) : null;
}
