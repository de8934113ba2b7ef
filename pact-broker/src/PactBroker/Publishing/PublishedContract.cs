using PactBroker.Pacts;

namespace PactBroker.Publishing;

/// <summary>What became of a publication.</summary>
internal sealed record PublishedContract(PactRow Pact, PublicationOutcome Outcome);
