namespace PactBroker.Tests.Conversations;

/// <summary>What the reference does, and what is done here instead.</summary>
internal sealed record Deviation(string Id, string Reference, string Here);
