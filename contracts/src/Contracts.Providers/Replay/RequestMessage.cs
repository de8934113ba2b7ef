using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;

namespace Contracts.Providers.Replay;

/// <summary>Makes the HTTP request of an interaction.</summary>
internal static class RequestMessage
{
    private static readonly string UserAgent = $"contracts-verifier/{typeof(RequestMessage).Assembly.GetName().Version?.ToString(3)}";

    public static HttpRequestMessage Build(ExpectedRequest request, Uri baseAddress, IReadOnlyList<KeyValuePair<string, string>> customHeaders)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method.ToUpperInvariant()), RequestTarget.Build(baseAddress, request.Path, request.Query));
        if (request.Body.Presence == BodyPresence.Present)
            message.Content = new ByteArrayContent(request.Body.Bytes.ToArray());

        foreach (var header in request.Headers ?? [])
            Set(message, header.Name, Join(header));
        foreach (var (name, value) in customHeaders)
            Set(message, name, value);
        AddDefaults(message, request.Body);
        return message;
    }

    // One line per name: what HttpClient puts on a socket for several values. TestServer would hand the lines to the app as they are.
    private static string Join(Header header) =>
        string.Join(header.Name.Equals("Cookie", StringComparison.OrdinalIgnoreCase) ? "; " : ", ", header.Values);

    private static void Set(HttpRequestMessage message, string name, string value)
    {
        // The length is that of the bytes sent, whatever the pact recorded.
        if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            return;

        if (!IsContentHeader(name))
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
            return;
        }

        message.Content ??= new ByteArrayContent([]);
        message.Content.Headers.Remove(name);
        message.Content.Headers.TryAddWithoutValidation(name, value);
    }

    private static void AddDefaults(HttpRequestMessage message, Body body)
    {
        // HttpClient announces "no bytes" on a socket for methods that usually carry some; in memory somebody has to.
        if (message.Content is null && message.Method.Method is not ("GET" or "HEAD" or "CONNECT" or "OPTIONS" or "DELETE" or "TRACE"))
            message.Content = new ByteArrayContent([]);
        if (!message.Headers.NonValidated.Contains("Accept"))
            message.Headers.TryAddWithoutValidation("Accept", "*/*");
        if (!message.Headers.NonValidated.Contains("User-Agent"))
            message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (message.Content is { } content && !content.Headers.NonValidated.Contains("Content-Type")
            && (body.ContentType ?? (body.Json is null ? null : "application/json")) is { } type)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }
    }

    private static bool IsContentHeader(string name) =>
        name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) && name.ToUpperInvariant() is
            "CONTENT-TYPE" or "CONTENT-ENCODING" or "CONTENT-LANGUAGE" or "CONTENT-LOCATION" or "CONTENT-MD5" or "CONTENT-RANGE" or "CONTENT-DISPOSITION"
        || name.ToUpperInvariant() is "ALLOW" or "EXPIRES" or "LAST-MODIFIED";
}
