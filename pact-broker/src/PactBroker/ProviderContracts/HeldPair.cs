using PactBroker.Domain.Publications;

namespace PactBroker.ProviderContracts;

/// <summary>A pact and a document of its provider.</summary>
internal readonly record struct HeldPair(ContentId Content, string PactHash, long DocumentId, string DocumentHash)
{
    /// <summary>What a comparison follows from.</summary>
    public (string Pact, string Document) Key => (PactHash, DocumentHash);

    public static HeldPair Of(Publication publication, ProviderContractRow contract) => new(publication.Content, publication.Hash, contract.DocumentId, contract.Hash);
}
