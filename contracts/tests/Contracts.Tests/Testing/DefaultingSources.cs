using Contracts.Engine.Documents.Writing;
using Contracts.Providers;
using Contracts.Providers.Sources;
using Contracts.Testing.Verification;
using Contracts.Tests.Providers;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Providers.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Contracts.Tests.Testing;

public sealed class DefaultingSources
{
    [Fact]
    public void A_given_source_stays_whatever_the_environment_says()
    {
        var verifier = new PactVerifier("Catalog").WithFileSource(new FileInfo("a.json"));

        DefaultSources.AddTo(verifier, "Fixture", Broker).Should().BeSameAs(verifier);
    }

    [Fact]
    public void The_broker_is_asked_when_the_environment_names_one() =>
        DefaultSources.AddTo(new PactVerifier("Catalog").WithBroker(_ => null), "Fixture", Broker).Sources.Should().BeEmpty();

    [Fact]
    public async Task A_broker_that_the_fixture_does_not_know_is_an_error_and_not_the_folder()
    {
        var verifier = DefaultSources.AddTo(new PactVerifier("Catalog"), "CatalogProvider", Broker);

        await FluentActions.Awaiting(() => verifier.LoadContractsAsync(TestContext.Current.CancellationToken)).Should().ThrowAsync<ContractSourceException>()
            .WithMessage("PACT_BROKER_BASE_URL is set, but CatalogProvider has no broker.*");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Without_a_broker_the_folder_of_the_repository_is_read(string? variable)
    {
        var source = DefaultSources.AddTo(new PactVerifier("Catalog").WithBroker(_ => null), "Fixture", _ => variable).Sources.Should().ContainSingle().Subject;

        (source is DirectorySource or UnusableSource).Should().BeTrue();
    }

    [Fact]
    public async Task The_one_pact_that_a_webhook_names_is_taken_whatever_else_there_is()
    {
        await using var pacts = await CatalogApp.StartAsync(Hosted.Kestrel, more => more.MapGet("/pact", () => Results.Bytes(PactWriter.Write(Some.Pact(Some.Get("/fails", 500))), "application/json")));
        var address = new Uri(pacts.Endpoint.BaseAddress, "/pact");

        var direct = DefaultSources.AddTo(new PactVerifier("Catalog"), "Fixture", Webhook);
        var broken = DefaultSources.AddTo(new PactVerifier("Catalog"), "Fixture", variable => variable == "PACT_URL" ? "here" : null);
        var ofBroker = DefaultSources.AddTo(new PactVerifier("Catalog").WithBroker(_ => new BrokerPorts(new InMemorySource(), new RecordingPublisher()) { Single = asked => new InMemorySource(Some.Pact(Some.Get(asked.AbsolutePath))) }), "Fixture", Webhook);

        (await direct.LoadContractsAsync(TestContext.Current.CancellationToken)).Should().ContainSingle().Which.Document.Interactions.Should().ContainSingle().Which.Description.Should().Be("a request for /fails");
        (await ofBroker.LoadContractsAsync(TestContext.Current.CancellationToken)).Should().ContainSingle().Which.Document.Interactions.Should().ContainSingle().Which.Description.Should().Be("a request for /pact", "the broker's client has the credentials");
        await FluentActions.Awaiting(() => broken.LoadContractsAsync(TestContext.Current.CancellationToken)).Should().ThrowAsync<ContractSourceException>().WithMessage("PACT_URL is 'here', which is not the URL of a pact.");

        string? Webhook(string variable) => variable switch
        {
            "PACT_URL" => address.AbsoluteUri,
            _ => Broker(variable),
        };
    }

    private static string? Broker(string variable) => variable == "PACT_BROKER_BASE_URL" ? "http://localhost:9292" : null;
}
