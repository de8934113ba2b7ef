namespace Contracts.Consumers.Mocking;

/// <summary>A request to a <see cref="MockProvider"/>, and what it was answered.</summary>
/// <param name="Request">Method, path and query: <c>GET /prices/42?currency=EUR</c>.</param>
/// <param name="Status">The status that was answered.</param>
/// <param name="Problem">Why no interaction fits; null when one does.</param>
public sealed record MockedRequest(string Request, int Status, RequestProblem? Problem);
