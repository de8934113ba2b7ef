using Contracts.Engine.Matching;

namespace Contracts.Consumers.Mocking;

/// <summary>The headers that let a page of another origin read the mock server's answers, as other mock servers of the Pact family send them.</summary>
internal static class CrossOrigin
{
    private static readonly KeyValuePair<string, string>[] Fixed =
    [
        KeyValuePair.Create("Access-Control-Allow-Credentials", "true"),
        KeyValuePair.Create("Access-Control-Allow-Headers", "*"),
        KeyValuePair.Create("Access-Control-Allow-Methods", "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT"),
        KeyValuePair.Create("Access-Control-Expose-Headers", "Location, Link"),
    ];

    /// <summary>Those that the interaction does not give itself.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Headers(ActualRequest request, MockAnswer answer)
    {
        var origin = request.Headers.FirstOrDefault(header => header.Key.Equals("Origin", StringComparison.OrdinalIgnoreCase)).Value ?? "*";
        return Fixed
            .Prepend(KeyValuePair.Create("Access-Control-Allow-Origin", origin))
            .Where(header => !answer.Headers.Any(own => own.Key.Equals(header.Key, StringComparison.OrdinalIgnoreCase)));
    }
}
