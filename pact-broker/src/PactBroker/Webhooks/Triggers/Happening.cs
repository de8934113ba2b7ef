using PactBroker.Domain.Webhooks.Events;
using PactBroker.Events;
using PactBroker.Pacts;
using PactBroker.Publishing;
using PactBroker.Verifications;

namespace PactBroker.Webhooks.Triggers;

/// <summary>An event, and which versions it is about.</summary>
internal abstract record Happening(string Event)
{
    public abstract string Consumer { get; }

    public abstract string ConsumerVersion { get; }

    public abstract long ConsumerVersionId { get; }

    public abstract string Provider { get; }

    /// <summary>The version of the provider that it is about; null for events of a consumer version alone.</summary>
    public ProviderVersion? ProviderVersion { get; init; }

    /// <summary>Why the consumer version counts, if that is the point.</summary>
    public IReadOnlyList<string> ConsumerDescriptions { get; init; } = [];

    /// <summary>The build that caused it.</summary>
    public string? BuildUrl { get; init; }
}

/// <summary>It is about a pact.</summary>
internal sealed record PactHappening(string Event, PactRow Pact) : Happening(Event)
{
    public override string Consumer => Pact.Consumer;

    public override string ConsumerVersion => Pact.ConsumerVersion;

    public override long ConsumerVersionId => Pact.ConsumerVersionId;

    public override string Provider => Pact.Provider;

    /// <summary>The result that it is about; null if it is not about one.</summary>
    public VerificationRow? Verification { get; init; }

    /// <summary>The branch for whose sake alone the provider version counts: it is for webhooks that name this branch.</summary>
    public string? OnlyForBranch { get; init; }
}

/// <summary>A writer publishes a schema of which a reader, who is the consumer then, cannot read everything.</summary>
internal sealed record SchemaHappening(ReaderRow Reader, EventPublication Published, IReadOnlyList<string> Problems) : Happening(WebhookEvents.WriterChangeBreaksReader)
{
    public override string Consumer => Reader.Application;

    public override string ConsumerVersion => Reader.VersionNumber;

    public override long ConsumerVersionId => Reader.VersionId;

    public override string Provider => Published.Contract.Application;
}
