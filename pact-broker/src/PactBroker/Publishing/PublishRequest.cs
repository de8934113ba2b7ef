namespace PactBroker.Publishing;

/// <summary>A version of an application, the pacts that it is the consumer of, and what it reads and writes of events.</summary>
internal sealed record PublishRequest(
    string Pacticipant,
    string Version,
    string? Branch,
    IReadOnlyList<string> Tags,
    string? BuildUrl,
    IReadOnlyList<ContractPublication> Contracts,
    IReadOnlyList<EventPublication> Events)
{
    public static PublishRequest Of(ContractPublication publication) => new(publication.Consumer, publication.Version, Branch: null, [], BuildUrl: null, [publication], []);
}
