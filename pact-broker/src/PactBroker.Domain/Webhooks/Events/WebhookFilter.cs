using System.Collections.Immutable;

namespace PactBroker.Domain.Webhooks.Events;

/// <summary>Which occurrences of its events a webhook is for. An empty list is no condition; of a list, one has to be met.</summary>
public sealed record WebhookFilter
{
    public static WebhookFilter None { get; } = new();

    public ImmutableArray<string> ConsumerBranches { get; init; } = [];

    public ImmutableArray<string> ProviderBranches { get; init; } = [];

    /// <summary>Where a version that the event is about, of either side, is deployed or released.</summary>
    public ImmutableArray<string> Environments { get; init; } = [];

    public bool IsEmpty => ConsumerBranches.IsEmpty && ProviderBranches.IsEmpty && Environments.IsEmpty;

    public bool Accepts(WhereItHappened where) =>
        Meets(ConsumerBranches, where.ConsumerBranches) && Meets(ProviderBranches, where.ProviderBranches) && Meets(Environments, where.Environments);

    private static bool Meets(ImmutableArray<string> wanted, IEnumerable<string> given) => wanted.IsEmpty || given.Any(wanted.Contains);
}
