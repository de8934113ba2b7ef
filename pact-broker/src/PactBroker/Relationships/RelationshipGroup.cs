using PactBroker.Integrations;

namespace PactBroker.Relationships;

/// <summary>All pacticipants that hang together with one, however far.</summary>
internal static class RelationshipGroup
{
    public static IReadOnlySet<string> Of(string pacticipant, IReadOnlyList<IntegrationRow> integrations)
    {
        var neighbors = integrations.Select(i => (From: i.Consumer, To: i.Provider)).Concat(integrations.Select(i => (From: i.Provider, To: i.Consumer))).ToLookup(i => i.From, i => i.To);
        var group = new HashSet<string>([pacticipant]);
        var waiting = new Queue<string>(group);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var neighbor in neighbors[next].Where(group.Add))
            {
                waiting.Enqueue(neighbor);
            }
        }

        return group;
    }
}
