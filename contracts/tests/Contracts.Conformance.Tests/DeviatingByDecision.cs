using System.Text.Json;
using Contracts.Conformance.Tests.Specification;
using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests;

/// <summary>Deviations that no case of the data shows are shown by an example of their own.</summary>
public sealed class DeviatingByDecision
{
    public static TheoryData<string> Ids() => [.. All.Where(deviation => deviation.Example is not null).Select(deviation => deviation.Id)];

    private static IEnumerable<Deviation> All => Deviations.FromSpecification.Concat(Deviations.FromReference);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Is_as_the_table_says(string id)
    {
        var deviation = All.Single(candidate => candidate.Id == id);
        var (kind, expected, actual, matches) = deviation.Example!;

        var mismatches = new SpecificationCase(
            PactSpecificationVersion.V4, kind, JsonElement.Parse(expected), JsonElement.Parse(actual), matches, deviation.Ours).Compare();

        mismatches.IsEmpty.Should().Be(matches, "{0}; found: {1}", deviation.Ours, string.Join("; ", mismatches.Select(mismatch => mismatch.Message)));
    }

    [Fact]
    public void Every_deviation_is_shown() => All.Should().OnlyContain(deviation => deviation.Cases.Length > 0 || deviation.Example != null);
}
