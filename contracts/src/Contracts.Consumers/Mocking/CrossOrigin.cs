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

    /// <summary>How many there are at most.</summary>
    public static int Count => Fixed.Length + 1;

    /// <summary>Adds those that the interaction does not give itself.</summary>
    public static void AddTo(List<KeyValuePair<string, string>> headers, ActualRequest request)
    {
        var own = headers.Count;
        Add(headers, own, KeyValuePair.Create("Access-Control-Allow-Origin", Value(request.Headers, "Origin") ?? "*"));
        foreach (var header in Fixed)
            Add(headers, own, header);
    }

    private static void Add(List<KeyValuePair<string, string>> headers, int own, KeyValuePair<string, string> header)
    {
        if (!Names(headers, own, header.Key))
            headers.Add(header);
    }

    private static bool Names(List<KeyValuePair<string, string>> headers, int count, string name)
    {
        for (var position = 0; position < count; position++)
        {
            if (headers[position].Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string? Value(IReadOnlyList<KeyValuePair<string, string>> headers, string name)
    {
        for (var position = 0; position < headers.Count; position++)
        {
            if (headers[position].Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return headers[position].Value;
        }

        return null;
    }
}
