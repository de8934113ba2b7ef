using System.Collections.Immutable;
using PactBroker.Domain.Events.Rules;

namespace PactBroker.Domain.Events;

/// <summary>Every rule by which a reader is held against a writer. Ids never change: people search for them.</summary>
public static class EventRules
{
    public static ImmutableArray<EventRule> All { get; } =
    [
        new("event-channel", "A reader listens where the writer publishes.", ChannelRule.Find),
        new("event-headers", "A writer always sends the headers that a reader needs.", HeadersRule.Find),
        new("event-language", "Both describe the event in the same language, since its bytes differ with it.", LanguageRule.Find),
        new("event-key", "A reader reads every key that the writer may write.", KeyRule.Find),
        new("event-value", "A reader reads every event that the writer may write.", ValueRule.Find),
        new("event-meaning", "A reader understands every value as the writer means it: decimals with their scale, times in their unit.", MeaningRule.Find),
    ];
}
