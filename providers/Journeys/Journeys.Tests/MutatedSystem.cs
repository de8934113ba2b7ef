using ServiceDefaults.Testing.Mutations;

namespace Journeys.Tests;

/// <summary>providers/MUTATIONS.md sums up the tables of all services. No server is needed for this.</summary>
public sealed class MutatedSystem
{
    private static readonly MutationSummary Summary = MutationSummary.Read();

    [Fact]
    public void Whoever_has_contracts_to_keep_has_a_table()
    {
        Summary.Asked.Should().NotBeEmpty();
        Summary.Tables.Select(table => table.Service).Should().BeEquivalentTo(Summary.Asked, "the test `MutatedBoundary` of a service writes one");
    }

    [Fact]
    public void The_page_sums_up_the_tables() =>
        File.ReadAllText(MutationSummary.File).Should().Be(Summary.ToString(), "{0} is written with any of the tables: UPDATE_EXPECTATIONS=1 and a test `MutatedBoundary`", MutationSummary.File);
}
