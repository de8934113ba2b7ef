using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Webhooks.Definitions;

/// <summary>The sides that an address names.</summary>
internal sealed record WebhookScope(PacticipantRow? Consumer, PacticipantRow? Provider)
{
    public static WebhookScope Everybody { get; } = new(null, null);

    /// <exception cref="RefusalException">The address names somebody whom nobody knows.</exception>
    public static async Task<WebhookScope> OfAsync(BrokerRequest request, StorageSession session) => new(
        request.OptionalName("consumer") is { } consumer ? await session.GetPacticipantAsync(consumer) : null,
        request.OptionalName("provider") is { } provider ? await session.GetPacticipantAsync(provider) : null);
}
