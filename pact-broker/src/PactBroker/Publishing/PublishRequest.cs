namespace PactBroker.Publishing;

/// <summary>A version of an application and the contracts that it is a party of.</summary>
internal sealed record PublishRequest(
    string Pacticipant, string Version, string? Branch, IReadOnlyList<string> Tags, string? BuildUrl, IReadOnlyList<ContractPublication> Contracts);
