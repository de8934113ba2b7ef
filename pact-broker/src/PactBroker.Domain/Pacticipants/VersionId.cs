namespace PactBroker.Domain.Pacticipants;

/// <summary>The storage's number of one version of one pacticipant. It grows with every version the broker first hears of: the greater, the newer.</summary>
public readonly record struct VersionId(long Value);
