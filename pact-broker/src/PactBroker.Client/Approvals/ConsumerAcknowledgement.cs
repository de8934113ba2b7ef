namespace PactBroker.Client.Approvals;

/// <summary>A consumer that a change waits for.</summary>
/// <param name="Pacticipant">The consumer.</param>
/// <param name="By">Who has acknowledged the change for it; null while nobody has.</param>
/// <param name="Comment">What he said to it.</param>
public sealed record ConsumerAcknowledgement(string Pacticipant, string? By, string? Comment);
