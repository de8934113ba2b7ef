using Contracts.Schemas.Events;

namespace ServiceDefaults.Testing.Mutations.Operators;

/// <summary>The event goes to another exchange, or there under another key.</summary>
internal abstract record ChangeChannel(string What) : Mutation($"change {What}"), IEventMutation
{
    public static IEnumerable<ChangeChannel> All => [new ToExchange(), new UnderKey()];

    public EventMessage? Apply(EventMessage published) =>
        published.Channel is EventChannel.Exchange channel ? published with { Channel = Changed(channel) } : null;

    private protected abstract EventChannel Changed(EventChannel.Exchange channel);

    private sealed record ToExchange() : ChangeChannel("exchange")
    {
        private protected override EventChannel Changed(EventChannel.Exchange channel) => new EventChannel.Exchange("another", channel.RoutingKey);
    }

    private sealed record UnderKey() : ChangeChannel("routing key")
    {
        private protected override EventChannel Changed(EventChannel.Exchange channel) => new EventChannel.Exchange(channel.Name, $"{channel.RoutingKey}.late");
    }
}
