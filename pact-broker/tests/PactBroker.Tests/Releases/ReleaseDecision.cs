namespace PactBroker.Tests.Releases;

/// <summary>One release: whether it was safe, and who would have let it through.</summary>
internal sealed record ReleaseDecision(int Seed, bool Safe, bool Contracts, bool RegistryOnly, bool PactsOnly);
