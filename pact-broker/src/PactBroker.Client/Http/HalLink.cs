namespace PactBroker.Client.Http;

/// <summary>One link of a HAL document.</summary>
internal sealed record HalLink(string Href, string? Name);
