namespace PactBroker.Backups;

/// <summary>What is in a backup.</summary>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Pacticipants">How many pacticipants it knows.</param>
/// <param name="Versions">How many versions of them.</param>
public sealed record BackupFacts(long Bytes, long Pacticipants, long Versions);
