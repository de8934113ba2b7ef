using System.Collections.Immutable;
using PactBroker.Client.Http;

namespace PactBroker.Client.Risks;

/// <summary>What is not verified. Brokers of others have no such resource.</summary>
public sealed class BrokerRisks
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerRisks(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>What current versions need and have no success for, the riskiest first.</summary>
    /// <param name="environment">Only what is in this environment; null for all environments and main branches.</param>
    /// <param name="provider">Only of this provider; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">Refused: an unknown environment or provider.</exception>
    public async Task<ImmutableArray<UnverifiedInteraction>> ListUnverifiedAsync(string? environment, string? provider, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<UnverifiedInteraction>();
        var query = string.Concat(new[] { ("environment", environment), ("provider", provider) }.Where(one => one.Item2 is not null).Select(one => $"&{one.Item1}={Uri.EscapeDataString(one.Item2!)}"));
        Uri? next = new($"{await _index.LinkAsync("pb:unverified", [], cancellationToken).ConfigureAwait(false)}?size=1000{query}");
        while (next is not null)
        {
            var page = await _connection.GetAsync(next, cancellationToken).ConfigureAwait(false);
            found.AddRange(page.Embedded("interactions").Select(Read));
            next = page.FindLink("next");
        }

        return found.ToImmutable();
    }

    private static UnverifiedInteraction Read(HalDocument document)
    {
        var risk = document.Root.MemberOrNull("risk") ?? default;
        return new UnverifiedInteraction
        {
            Provider = document.Text("provider") ?? "",
            Interaction = document.Text("interaction") ?? "",
            Score = risk.CountOrZero("score"),
            Reason = risk.TextOrNull("reason") ?? "",
            NeededSince = document.Text("neededSince") ?? "",
            Needs = [.. document.Root.ItemsOf("needs").Select(need => ReadNeed(document.Part(need)))],
        };
    }

    private static UnverifiedNeed ReadNeed(HalDocument need) => new()
    {
        Consumer = need.Text("consumer") ?? "",
        ConsumerVersion = need.Text("consumerVersion") ?? "",
        Environment = need.Text("environment"),
        State = need.Text("state") ?? "",
        ProviderVersion = need.Text("providerVersion"),
        Result = need.FindLink("pb:verification-result"),
    };
}
