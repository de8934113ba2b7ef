namespace PactBroker.Client;

/// <summary>A line of the broker for people.</summary>
/// <param name="Type">Its weight: <c>debug</c>, <c>info</c>, <c>success</c>, <c>warning</c>, <c>prompt</c> or <c>error</c>.</param>
/// <param name="Text">The line.</param>
public sealed record BrokerNotice(string Type, string Text);
