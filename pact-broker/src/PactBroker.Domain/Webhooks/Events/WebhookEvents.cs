using System.Collections.Immutable;

namespace PactBroker.Domain.Webhooks.Events;

/// <summary>All events: those of the protocol, and two of ours.</summary>
public static class WebhookEvents
{
    /// <summary>A pact was published, whatever it says.</summary>
    public const string ContractPublished = "contract_published";

    /// <summary>It says something else than the one before with the same tag.</summary>
    public const string ContractContentChanged = "contract_content_changed";

    /// <summary>A version of the provider that counts has no result for it; once for each such version.</summary>
    public const string ContractRequiringVerificationPublished = "contract_requiring_verification_published";

    /// <summary>A result was handed in; once for each consumer version that it was asked for.</summary>
    public const string ProviderVerificationPublished = "provider_verification_published";

    /// <inheritdoc cref="ProviderVerificationPublished"/>
    public const string ProviderVerificationSucceeded = "provider_verification_succeeded";

    /// <inheritdoc cref="ProviderVerificationPublished"/>
    public const string ProviderVerificationFailed = "provider_verification_failed";

    /// <summary>
    /// A version of the provider fails what an earlier one fulfilled; once for each consumer version that is affected: that is deployed, released
    /// or the head of the main branch, whether or not the provider's build had asked for it.
    /// </summary>
    public const string ProviderChangeBreaksConsumer = "provider_change_breaks_consumer";

    /// <summary>
    /// A version of a writer publishes a schema of an event, of which a reader cannot read everything that could read what the writer published before; once for
    /// each version of a reader that counts. The reader is the consumer, the writer the provider.
    /// </summary>
    public const string WriterChangeBreaksReader = "writer_change_breaks_reader";

    public static ImmutableArray<WebhookEvent> All { get; } =
    [
        new(ContractPublished, HasProviderVersion: false),
        new(ContractContentChanged, HasProviderVersion: false),
        new(ContractRequiringVerificationPublished, HasProviderVersion: true),
        new(ProviderVerificationPublished, HasProviderVersion: true),
        new(ProviderVerificationSucceeded, HasProviderVersion: true),
        new(ProviderVerificationFailed, HasProviderVersion: true),
        new(ProviderChangeBreaksConsumer, HasProviderVersion: true),
        new(WriterChangeBreaksReader, HasProviderVersion: true),
    ];

    public static WebhookEvent? Find(string name) => All.FirstOrDefault(known => known.Name == name);
}
