namespace ServiceDefaults.Testing.Mutations;

/// <summary>
/// Whether contract tests notice what would break consumers. A service derives it:
/// <c>public sealed class MutatedBoundary() : ServiceMutations("Pricing", () => new PricingOnSqlite());</c>
/// </summary>
/// <param name="service">The service.</param>
/// <param name="open">Its provider under verification.</param>
/// <param name="isLong">Whether it is for the long run.</param>
/// <param name="stories">What it tells in several events.</param>
public abstract class ServiceMutations(string service, Func<GatedProvider> open, bool isLong = false, params IReadOnlyList<EventStory> stories)
{
    /// <summary>The part of all changes that has to be noticed.</summary>
    private const double Enough = 0.95;

    /// <summary>Why changes are not noticed, by a part of the boundary's name: <c>a request for its health</c>.</summary>
    protected virtual IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>();

    [Fact]
    public async Task Contract_tests_notice_nearly_every_change_of_what_consumers_read()
    {
        Assert.SkipWhen(
            isLong && Environment.GetEnvironmentVariable("CONTRACTS_ALL") is not { Length: > 0 }, "CONTRACTS_ALL is not set: so many changes are for the long run.");
        await using var provider = open();

        var tried = await new BoundaryMutations(provider).TryAllAsync(stories, TestContext.Current.CancellationToken);

        var table = new MutationTable(service, tried, Reasons);
        table.Unexplained.Should().BeEmpty("a change that no contract test notices has a reason, or a contract lacks something");
        table.Idle.Should().BeEmpty("a reason is for a change that is not noticed");
        table.Noticed.Should().BeGreaterThanOrEqualTo(Enough);
        Compare(table);
    }

    /// <summary>What the committed table says of a boundary holds. A new boundary is in it when it is written the next time; until then it is held to the same rules.</summary>
    private void Compare(MutationTable table)
    {
        var file = CommittedTable.FileOf(service);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, table.ToString());
        }

        var committed = CommittedTable.Of(service)?.Boundaries ?? [];
        committed.Should().NotBeEmpty("{0} is to hold the table; UPDATE_EXPECTATIONS=1 writes it, to be reviewed", file);
        committed.Except(table.ToString().Split('\n')).Should().BeEmpty("UPDATE_EXPECTATIONS=1 writes {0} anew, to be reviewed", file);
    }
}
