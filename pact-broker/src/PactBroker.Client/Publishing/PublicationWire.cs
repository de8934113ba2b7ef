using System.Text;
using Contracts.Schemas.Events;

namespace PactBroker.Client.Publishing;

/// <summary>The body of <c>POST /contracts/publish</c>.</summary>
internal sealed record PublicationWire(
    string PacticipantName,
    string PacticipantVersionNumber,
    string? Branch,
    IReadOnlyList<string>? Tags,
    Uri? BuildUrl,
    IReadOnlyList<ContractWire> Contracts)
{
    public static PublicationWire Of(ContractPublication publication) => new(
        publication.Pacticipant,
        publication.Version,
        publication.Branch,
        publication.Tags.IsEmpty ? null : publication.Tags,
        publication.BuildUrl,
        [
            .. publication.Contracts.Select(contract => ContractWire.Of(publication.Pacticipant, contract)),
            .. publication.Events.Select(ContractWire.Of),
        ]);
}

/// <summary>One contract in that body; its content travels as Base64.</summary>
internal sealed record ContractWire(
    string? ConsumerName,
    string? ProviderName,
    string Specification,
    string ContentType,
    string Content,
    string? OnConflict)
{
    public static ContractWire Of(EventContract contract) => new(
        ConsumerName: null,
        ProviderName: null,
        "event",
        "application/json",
        Convert.ToBase64String(Encoding.UTF8.GetBytes(EventContractText.Print(contract))),
        OnConflict: null);

    public static ContractWire Of(string consumer, PublishedContract contract) => new(
        consumer,
        contract.Provider,
        "pact",
        "application/json",
        Convert.ToBase64String(contract.Content.Span),
        contract.OnConflict == ContractConflict.Merge ? "merge" : "overwrite");
}
