using Contracts.Engine.Documents;
using Contracts.OpenApi;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Deciding;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.ProviderContracts;
using PactBroker.Domain.Publications;
using PactBroker.Domain.Reasons;
using PactBroker.ProviderContracts;
using PactBroker.Storage.Sqlite;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>No document keeps a question waiting for longer than the broker is patient; and what was not found out is neither yes nor no.</summary>
public sealed class GivingUpComparisons
{
    private static readonly DateTimeOffset At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Holding_a_pact_against_a_document_ends_when_there_is_no_more_time()
    {
        var document = new Lazy<ApiDocument>(() => ApiDocument.Parse(SomeDocument.OfPrices(), "the document"));

        FluentActions.Invoking(() => StaticComparison.Of(SomeDocument.Pact("Shop", "Prices"), document, new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public async Task A_question_for_which_there_is_no_time_is_undecided_and_the_next_one_is_not()
    {
        await using var storage = SqliteStorage.OpenInMemory(TimeProvider.System);
        var pair = await storage.WriteAsync(SomePairAsync, TestContext.Current.CancellationToken);

        var hurried = await storage.ReadAsync(session => StaticComparisons.OfAsync(session, [pair], TimeSpan.Zero), TestContext.Current.CancellationToken);
        var patient = await storage.ReadAsync(session => StaticComparisons.OfAsync(session, [pair], Timeout.InfiniteTimeSpan), TestContext.Current.CancellationToken);

        hurried[pair.Key].Should().Match<StaticComparison>(comparison => comparison.IsUndecided && !comparison.Agrees);
        patient[pair.Key].Should().Match<StaticComparison>(comparison => !comparison.IsUndecided && comparison.Agrees);
    }

    [Fact]
    public async Task Nothing_is_compared_for_who_does_not_wait_any_longer()
    {
        await using var storage = SqliteStorage.OpenInMemory(TimeProvider.System);
        var pair = await storage.WriteAsync(SomePairAsync, TestContext.Current.CancellationToken);
        using var gone = new CancellationTokenSource();

        var asking = () => storage.ReadAsync(
            async session =>
            {
                await gone.CancelAsync();
                return await StaticComparisons.OfAsync(session, [pair]);
            },
            gone.Token);

        await asking.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(true, Verdict.Unknown, ComparisonGivenUpReason.ReasonId)]
    [InlineData(false, Verdict.No, OwnTestsMissingReason.ReasonId)]
    public void What_was_given_up_is_not_known_and_the_answer_says_so(bool ownTests, Verdict verdict, string reason)
    {
        var (shop, prices) = (new Pacticipant(new PacticipantId(1), new PacticipantName("Shop")), new Pacticipant(new PacticipantId(2), new PacticipantName("Prices")));
        var (ofShop, ofPrices) = (new PacticipantVersion(new VersionId(1), new VersionNumber("1")), new PacticipantVersion(new VersionId(2), new VersionNumber("2")));
        var publication = new Publication(1, shop, ofShop, prices, new ContentId(1), "hash", 1, At);
        var contract = new ProviderContract(1, prices.Id, ofPrices, "hash", ownTests, At);

        var answer = MatrixDecision.Decide(new MatrixFacts
        {
            Query = new MatrixQuery { Selectors = [Selector(shop, ofShop).Asked, Selector(prices, ofPrices).Asked] },
            Specified = [Selector(shop, ofShop), Selector(prices, ofPrices)],
            Integrations = [new Integration(shop, prices, Required: true)],
            Publications = [publication],
            Results = [new StaticResult(contract, StaticComparison.GivenUp(TimeSpan.FromSeconds(5))).For(publication)],
        });

        answer.Verdict.Should().Be(verdict);
        answer.Reasons.Select(one => one.Id).Should().Equal(reason);
        answer.NextSteps.Should().ContainSingle();
        answer.Counts.Unknown.Should().Be(ownTests ? 1 : 0);
    }

    private static ResolvedSelector Selector(Pacticipant pacticipant, PacticipantVersion version) =>
        new(new MatrixSelector { Pacticipant = pacticipant.Name, Version = version.Number }, pacticipant, new SelectedVersion.One(version, OneOfMany: false));

    /// <summary>A pact and a document that no other test has, so that nobody remembers them.</summary>
    private static async Task<HeldPair> SomePairAsync(PactBroker.Storage.StorageSession session)
    {
        var name = $"Prices-{Guid.CreateVersion7():N}";
        await session.ExecuteAsync("INSERT INTO pacticipants (id, name, created_at, updated_at) VALUES (1, 'Shop', 0, 0), (2, @name, 0, 0)", new { name });
        await session.ExecuteAsync("INSERT INTO contracts (id, kind, role, consumer_id, provider_id, created_at, updated_at) VALUES (1, 'pact', 'consumer', 1, 2, 0, 0)");
        await session.ExecuteAsync(
            "INSERT INTO contents (id, contract_id, hash, document, interaction_count, message_count, created_at) VALUES (1, 1, @name, @pact, 1, 0, 0)", new { name, pact = SomeDocument.Pact("Shop", name) });
        await session.ExecuteAsync("INSERT INTO provider_documents (id, provider_id, hash, document, created_at) VALUES (1, 2, @name, @document, 0)", new { name, document = SomeDocument.OfPrices() });
        return new HeldPair(new ContentId(1), name, 1, name);
    }
}
