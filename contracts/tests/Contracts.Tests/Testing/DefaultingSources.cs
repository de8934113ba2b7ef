using Contracts.Providers;
using Contracts.Providers.Sources;
using Contracts.Testing.Verification;

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

    private static string? Broker(string variable) => variable == "PACT_BROKER_BASE_URL" ? "http://localhost:9292" : null;
}
