using Dapper;
using Microsoft.Data.Sqlite;
using PactBroker.Tests.Storage;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>A build that runs again publishes what is there already: that is confirmed, and not written a second time.</summary>
public sealed class SayingTheSameAgain : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("broker-");
    private readonly SettableTime _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private RunningBroker? _broker;
    private Talk? _talk;

    private Talk Talk => _talk!;

    private string File => Path.Combine(_folder.FullName, "broker.db");

    public async ValueTask InitializeAsync()
    {
        _broker = await BrokerHost.StartAsync(new BrokerOptions { Database = BrokerDatabase.File(File), Time = _time }, TestContext.Current.CancellationToken);
        _talk = new Talk(_broker.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        Talk.Dispose();
        await _broker!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_same_document_with_the_same_tests_stays_the_one_that_it_was_and_is_as_new_as_its_confirmation()
    {
        await PublishAsync(SomeDocument.OfPrices());
        _time.Now += TimeSpan.FromDays(7);

        (await PublishAsync(SomeDocument.OfPrices())).Should().Contain("republished").And.Contain("with no content changes");

        (await CountAsync()).Should().Be(1);
        (await PublishedAtAsync()).Should().StartWith("2026-01-08");
    }

    [Theory]
    [InlineData(false, "12 tests passed")]
    [InlineData(true, "13 tests passed")]
    [InlineData(true, null)]
    [InlineData(null, null)]
    public async Task What_else_the_tests_say_of_the_same_document_takes_the_place_of_what_they_said(bool? passed, string? evidence)
    {
        await PublishAsync(SomeDocument.OfPrices());

        await PublishAsync(SomeDocument.OfPrices(), passed, evidence);

        (await CountAsync()).Should().Be(2, "what was said before is part of the past");
        var shown = (await Talk.GetAsync("/contracts/provider/Prices/version/1")).Json["selfVerificationResults"]!["success"];
        (shown?.GetValue<bool>()).Should().Be(passed);
    }

    private async Task<string> PublishAsync(string document, bool? ownTests = true, string? evidence = "12 tests passed")
    {
        var reply = await Talk.PostAsync("/provider-contracts/provider/Prices/publish", SomeDocument.Publication("1", document, ownTests, evidence));
        reply.Status.Should().Be(200, reply.Text);
        return reply.Text;
    }

    private async Task<string> PublishedAtAsync() => (await Talk.GetAsync("/contracts/provider/Prices/version/1")).Json["publishedAt"]!.ToString();

    // Pages and the API show what is; that nothing more was written is only in the table.
    private async Task<long> CountAsync()
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        return await connection.QuerySingleAsync<long>("SELECT COUNT(*) FROM provider_contracts");
    }
}
