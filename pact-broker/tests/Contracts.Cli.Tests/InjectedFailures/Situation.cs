using System.Collections.Immutable;
using Contracts.Providers;
using Contracts.Providers.Hosting;
using Contracts.Providers.States;

namespace Contracts.Cli.Tests.InjectedFailures;

/// <summary>Everything that a verification meets: both sides in their versions, and what is around them. A cause changes it.</summary>
internal sealed record Situation(ImmutableArray<Need> Needs)
{
    public string ConsumerVersion { get; init; } = "1";

    public string ProviderVersion { get; init; } = "1";

    public ShopBuild Build { get; init; } = new();

    public Func<ShopDatabase, ProviderStates> States { get; init; } = Usual;

    public string Token { get; init; } = ShopApp.Token;

    public Func<ShopApp, ProviderEndpoint> Endpoint { get; init; } = shop => shop.Endpoint;

    public bool WithoutDatabase { get; init; }

    /// <summary>Settings of the verification itself.</summary>
    public Func<PactVerifier, PactVerifier> Settings { get; init; } = verifier => verifier;

    /// <summary>Whether the contract passed before.</summary>
    public bool PassedBefore { get; init; } = true;

    public Situation NewConsumer(Func<Need, Need> change) => this with { ConsumerVersion = "2", Needs = [.. Needs.Select(change)] };

    public Situation NewProvider(ShopBuild build) => this with { ProviderVersion = "2", Build = build };

    public Situation NewStates(Func<ShopDatabase, ProviderStates> states) => this with { ProviderVersion = "2", States = states };

    public static ProviderStates Usual(ShopDatabase database) => ProviderStates.None
        .Add("product {id} is there", (string id) => database.Put(id))
        .Add("product {id} is gone", (string id) => database.Remove(id));
}
