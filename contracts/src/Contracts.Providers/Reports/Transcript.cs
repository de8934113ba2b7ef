using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;

namespace Contracts.Providers.Reports;

/// <summary>Requests, responses and messages as text for people: bounded, without secrets.</summary>
internal static class Transcript
{
    private const int BodyLimit = 2000;

    public static async Task<string> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = new StringBuilder($"{request.Method} {Redaction.Target(request.RequestUri!)}");
        foreach (var (name, values) in request.Headers.NonValidated)
            Header(text, name, values.ToString());
        if (request.Content is null)
            return text.ToString();
        foreach (var (name, values) in request.Content.Headers.NonValidated)
            Header(text, name, values.ToString());
        // The content is in memory; reading it here does not use it up.
        AppendBody(text, await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        return text.ToString();
    }

    public static string Of(ActualResponse response)
    {
        var text = new StringBuilder($"{response.Status} {Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(response.Status)}".TrimEnd());
        foreach (var (name, value) in response.Headers)
            Header(text, name, value);
        AppendBody(text, response.Body.Bytes.Span);
        return text.ToString();
    }

    public static string Of(ActualMessage message)
    {
        var text = new StringBuilder("message");
        foreach (var (name, value) in message.Metadata)
            Header(text, name, value.ToString());
        AppendBody(text, message.Contents.Bytes.Span);
        return text.ToString();
    }

    public static string Of(Body body)
    {
        var text = new StringBuilder();
        AppendBody(text, body.Bytes.Span);
        return text.ToString();
    }

    private static void Header(StringBuilder text, string name, string value) =>
        text.Append('\n').Append(name).Append(": ").Append(Redaction.IsSecret(name) ? Redaction.Replacement : value);

    private static void AppendBody(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        text.Append("\n\n");
        if (bytes.IndexOf((byte)0) >= 0 || !System.Text.Unicode.Utf8.IsValid(bytes))
        {
            text.Append($"({bytes.Length} bytes)");
            return;
        }

        var body = Encoding.UTF8.GetString(bytes);
        text.Append(body.Length <= BodyLimit ? body : $"{body[..BodyLimit]}… ({bytes.Length} bytes)");
    }
}
