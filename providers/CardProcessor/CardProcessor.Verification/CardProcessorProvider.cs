using System.Collections.Immutable;
using Contracts.Providers;
using Contracts.Providers.Messages;
using Contracts.Providers.States;
using Contracts.Schemas.Events;
using PactBroker.Client;
using ServiceDefaults.Testing;
using ServiceDefaults.Testing.Mutations;

namespace CardProcessor.Verification;

/// <summary>
/// The outside card processor as Payments meets it, as far as anybody can try that: its sandbox. States are brought about through its own API and webhooks are taken where it
/// delivers them, so nothing here knows how it works inside.
/// </summary>
public sealed class CardProcessorProvider : GatedProvider
{
    private readonly SandboxHost _sandbox = new();

    protected override PactVerifier Verifier => new PactVerifier("CardProcessor")
        .WithHttpEndpoint(() => Gate.Around(_sandbox.Server.CreateHandler()))
        .WithProviderStates(ProviderStates.None.Add("an authorization is {status}", AuthorizationIsAsync))
        .WithMessages(messages => messages
            .Add("a webhook: authorization.captured", (CancellationToken token) => ToldOfAsync(["capture"], token))
            .Add("a webhook: authorization.refunded", (CancellationToken token) => ToldOfAsync(["capture", "refund"], token)))
        .WithBroker(BrokerVerification.FromEnvironment);

    protected override ValueTask StopAsync() => _sandbox.DisposeAsync();

    private async Task<object> AuthorizationIsAsync(string status, CancellationToken cancellationToken) =>
        new { authorization = await ChargedAsync(status == "captured" ? ["capture"] : [], cancellationToken) };

    /// <summary>The webhook that tells of the last change.</summary>
    private async Task<ProducedMessage> ToldOfAsync(string[] changes, CancellationToken cancellationToken)
    {
        var authorization = await ChargedAsync(changes, cancellationToken);
        var told = await _sandbox.Merchant.NextAsync(authorization, cancellationToken);
        for (var change = 1; change < changes.Length; change++)
            told = await _sandbox.Merchant.NextAsync(authorization, cancellationToken);
        return Gate.Through(new EventMessage(told.Body) { Headers = ImmutableSortedDictionary<string, string>.Empty.Add(ToldWebhook.SignatureHeader, told.Signature) }).AsMessage();
    }

    private async Task<string> ChargedAsync(string[] changes, CancellationToken cancellationToken)
    {
        using var merchant = _sandbox.CreateMerchantClient();
        var authorization = await merchant.AuthorizeAsync(cancellationToken);
        foreach (var change in changes)
            (await merchant.ChangeAsync($"/{authorization}/{change}", null, cancellationToken)).EnsureSuccessStatusCode();
        return authorization;
    }
}
