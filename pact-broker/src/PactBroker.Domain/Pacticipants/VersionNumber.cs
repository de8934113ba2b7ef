namespace PactBroker.Domain.Pacticipants;

/// <summary>What people call a version: a commit, a semantic version, any text. Versions are ordered by when they appeared, never by this text.</summary>
public readonly record struct VersionNumber(string Value)
{
    public override string ToString() => Value;
}
