namespace PactBroker.Domain.Webhooks.Events;

/// <summary>The branches of the versions that an event is about, and the environments that they are in.</summary>
public sealed record WhereItHappened(IReadOnlyCollection<string> ConsumerBranches, IReadOnlyCollection<string> ProviderBranches, IReadOnlyCollection<string> Environments);
