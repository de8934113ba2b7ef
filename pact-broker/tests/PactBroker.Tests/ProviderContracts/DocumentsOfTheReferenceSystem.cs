using System.Runtime.CompilerServices;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>Pacts of the reference system against documents that its services make of their code.</summary>
public abstract class DocumentsOfTheReferenceSystem(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : DocumentsOfTheReferenceSystem(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : DocumentsOfTheReferenceSystem(broker), IClassFixture<PostgreSqlBroker>;

    private readonly PriceTalk _prices = new(() => broker.Talk);

    // The documents are made of the services' endpoints: fields and types are in them, and headers are not: whether a price may be kept, its tag, X-Correlation-Id.
    [Theory]
    [InlineData("Orders", "Users", null)]
    [InlineData("Gateway", "Pricing", "response header Cache-Control: The document does not describe it. (and 2 more)")]
    [Trait("row", "S3-050")]
    public async Task Pacts_of_the_reference_system_are_held_against_the_documents_of_its_services(string consumer, string provider, string? disagreement)
    {
        var pact = await ReadAsync("pacts", $"{consumer}-{provider}.json");
        await _prices.Talk.PostAsync("/contracts/publish", SomePact.Publication(consumer, _prices.Consumer, provider, pact));
        await _prices.DeployAsync(consumer, _prices.Consumer);
        await _prices.Talk.PostAsync($"/provider-contracts/provider/{provider}/publish", SomeDocument.Publication(_prices.Provider, await ReadAsync("openapi", $"{provider}.json")));

        var answer = await _prices.MayGoAsync(provider, _prices.Provider);

        var result = await _prices.GetAsync(answer["matrix"]!.AsArray().Should().ContainSingle().Subject!["verificationResult"]!);
        result["interactions"]!.AsArray().Should().HaveCountGreaterThan(3).And.OnlyContain(interaction => interaction!["operation"] != null);
        PriceTalk.Deployable(answer).Should().Be(disagreement is null, result.ToJsonString());
        if (disagreement is not null)
            PriceTalk.Notices(answer, "document-disagrees").Should().ContainSingle().Which.Should().EndWith(disagreement);
    }

    private static Task<string> ReadAsync(string folder, string file, [CallerFilePath] string sourceFile = "") =>
        File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(sourceFile)!, "..", "..", "..", "..", "contracts", folder, file), TestContext.Current.CancellationToken);
}
