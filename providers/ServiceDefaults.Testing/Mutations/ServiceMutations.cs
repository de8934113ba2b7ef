namespace ServiceDefaults.Testing.Mutations;

/// <summary>
/// Whether contract tests notice what would break consumers: in the usual run a sample of it, and everything where <c>CONTRACTS_ALL</c> is set. A service derives it:
/// <c>public sealed class MutatedBoundary() : ServiceMutations("Pricing", () => new PricingOnSqlite());</c>
/// </summary>
/// <param name="service">The service.</param>
/// <param name="open">Its provider under verification.</param>
/// <param name="stories">What it tells in several events.</param>
public abstract class ServiceMutations(string service, Func<GatedProvider> open, params IReadOnlyList<EventStory> stories)
{
    /// <summary>The part of all changes that has to be noticed.</summary>
    private const double Enough = 0.95;

    private static bool IsWritten => Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1";

    private static bool IsWhole => IsWritten || Environment.GetEnvironmentVariable("CONTRACTS_ALL") is { Length: > 0 };

    /// <summary>Why changes are not noticed, by a part of the boundary's name: <c>a request for its health</c>.</summary>
    protected virtual IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>();

    [Fact]
    public async Task Contract_tests_notice_nearly_every_change_of_what_consumers_read()
    {
        await using var provider = open();

        var tried = await new BoundaryMutations(provider, IsWhole).TryAsync(stories, TestContext.Current.CancellationToken);

        var table = new MutationTable(service, tried, Reasons);
        tried.Should().NotBeEmpty();
        table.Unexplained.Should().BeEmpty("a change that no contract test notices has a reason, or a contract lacks something");
        if (IsWhole)
            ShouldBeCommitted(table);
    }

    /// <summary>What the committed table says of a boundary holds. A new boundary is in it when it is written the next time; until then it is held to the same rules.</summary>
    private void ShouldBeCommitted(MutationTable table)
    {
        table.Idle.Should().BeEmpty("a reason is for a change that is not noticed");
        table.Noticed.Should().BeGreaterThanOrEqualTo(Enough);
        var file = CommittedTable.FileOf(service);
        if (IsWritten)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, table.ToString());
            File.WriteAllText(MutationSummary.File, MutationSummary.Read().ToString());
        }

        var committed = CommittedTable.Of(service)?.Boundaries ?? [];
        committed.Should().NotBeEmpty("{0} is to hold the table; UPDATE_EXPECTATIONS=1 writes it, to be reviewed", file);
        committed.Except(table.ToString().Split('\n')).Should().BeEmpty("UPDATE_EXPECTATIONS=1 writes {0} anew, to be reviewed", file);
    }
}
