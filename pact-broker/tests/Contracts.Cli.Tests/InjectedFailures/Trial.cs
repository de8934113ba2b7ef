using System.Text;
using System.Text.Json.Nodes;
using Contracts.Providers;
using Contracts.Providers.Results;
using PactBroker.Client;
using PactBroker.Client.Publishing;

namespace Contracts.Cli.Tests.InjectedFailures;

/// <summary>One consumer and one provider with a history in a real broker.</summary>
internal sealed class Trial(BrokerClient broker, ShopApp shop, string name)
{
    private readonly string _provider = $"Shop of {name}";

    /// <summary>Has the good situation pass, and then verifies the one that something was done to.</summary>
    public async Task<InteractionResult> RunAsync(Situation good, Situation bad)
    {
        if (bad.PassedBefore)
        {
            await PublishAsync(good);
            (await VerifyAsync(good)).Success.Should().BeTrue("nothing is wrong yet");
        }

        if (!bad.PassedBefore || bad.ConsumerVersion != good.ConsumerVersion)
            await PublishAsync(bad);
        using var away = bad.WithoutDatabase ? shop.Database.Away() : null;
        var report = await VerifyAsync(bad);
        return report.Contracts.Should().ContainSingle().Subject.Interactions.Should().ContainSingle().Subject;
    }

    private Task PublishAsync(Situation situation)
    {
        var pact = new JsonObject
        {
            ["consumer"] = new JsonObject { ["name"] = name },
            ["provider"] = new JsonObject { ["name"] = _provider },
            ["interactions"] = new JsonArray([.. situation.Needs.Select(need => need.ToJson())]),
            ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "3.0.0" } },
        };
        return broker.Publishing.PublishAsync(
            new ContractPublication
            {
                Pacticipant = name,
                Version = situation.ConsumerVersion,
                Branch = "main",
                Contracts = [new PublishedContract(_provider, Encoding.UTF8.GetBytes(pact.ToJsonString()))],
            },
            TestContext.Current.CancellationToken);
    }

    private Task<VerificationReport> VerifyAsync(Situation situation)
    {
        shop.Build = situation.Build;
        return situation.Settings(new PactVerifier(_provider)
            .WithHttpEndpoint(() => situation.Endpoint(shop))
            .WithProviderStates(situation.States(shop.Database))
            .WithRequestFilter((request, _) =>
            {
                request.Headers.TryAddWithoutValidation("Authorization", situation.Token);
                return ValueTask.CompletedTask;
            })
            .WithBuild(new ProviderBuild { Version = situation.ProviderVersion })
            .WithBroker(build => BrokerVerification.Of(broker, build))).VerifyAsync(TestContext.Current.CancellationToken);
    }
}
