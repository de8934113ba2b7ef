namespace PactBroker.Domain.Publications;

/// <summary>The storage's number of one content (consumer, provider, hash). Verification results belong to it, whichever versions share it.</summary>
public readonly record struct ContentId(long Value);
