using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;
using Contracts.Providers;
using PactBroker.Client;
using PactBroker.Client.Verifications;

namespace Contracts.Cli.Tests;

/// <summary>A verification against a broker as users of PactNet have it.</summary>
public sealed class ComingFromPactNet
{
    [Fact]
    public async Task A_broker_is_the_source_and_gets_the_results()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(new PactText(), "1");
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");

        new PactVerifier("Pricing")
            .WithHttpEndpoint(provider.Address)
            .WithPactBrokerSource(system.Address, options => options
                .ProviderBranch("main")
                .EnablePending()
                .ConsumerVersionSelectors(new ConsumerVersionSelector { Branch = "main" })
                .PublishResults(condition: true, "2.1.0", publish => publish.ProviderBranch("main").ProviderTags("stable").BuildUri(new Uri("http://ci.example.org/7"))))
            .WithProviderStatesIgnored()
            .Verify();

        (await system.RunAsync("can-i-deploy", "-a", "Gateway", "-e", "1", "-a", "Pricing", "-e", "2.1.0")).Expect(0);
    }

    [Fact]
    public async Task Without_its_condition_nothing_is_published()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(new PactText(), "1");
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");

        new PactVerifier("Pricing").WithHttpEndpoint(provider.Address)
            .WithPactBrokerSource(system.Address, options => options.PublishResults(condition: false, "2.1.0"))
            .WithProviderStatesIgnored()
            .Verify();

        (await system.RunAsync("can-i-deploy", "-a", "Gateway", "-e", "1", "-a", "Pricing", "-e", "2.1.0")).Expect(1);
    }

    [Fact]
    public async Task Tags_select_and_credentials_are_sent()
    {
        await using var broker = await WebDouble.AlwaysAsync(401);

        new PactVerifier("Pricing").WithHttpEndpoint(broker.Address)
            .WithPactBrokerSource(broker.Address, options => options.TokenAuthentication("t").ConsumerTags("prod", "test").ProviderTags("stable").IncludeWipPactsSince(new DateTime(2026, 1, 2)))
            .Invoking(verifier => verifier.Verify()).Should().Throw<Exception>().WithMessage("*401*");

        broker.Authorizations.Should().AllBe("Bearer t").And.NotBeEmpty();
    }
}
