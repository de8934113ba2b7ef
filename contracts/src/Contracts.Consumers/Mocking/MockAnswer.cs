using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;

namespace Contracts.Consumers.Mocking;

/// <summary>What the mock server answers, before anything is said about connections.</summary>
internal sealed record MockAnswer(int Status, ImmutableArray<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    private const int NotAsDeclared = 500;

    private const int TooLarge = 413;

    /// <summary>Whether an answer of this status can have a body.</summary>
    public bool HasBody => Status is not (< 200 or 204 or 304);

    /// <summary>The answer to a browser that asks whether it may request.</summary>
    public static MockAnswer Preflight { get; } = new(204, [], default);

    public static MockAnswer Of(ExpectedResponse response) => new(
        response.Status,
        [.. (response.Headers ?? []).SelectMany(header => header.Values, (header, value) => KeyValuePair.Create(header.Name, value))],
        response.Body.Bytes);

    /// <summary>The answer that says why there is no other: which interaction was closest, and what kept the request from being its.</summary>
    public static MockAnswer Of(RequestProblem problem, ImmutableArray<HttpInteraction> declared)
    {
        var kind = problem.Kind switch
        {
            RequestProblemKind.RequestMismatch => "Request-Mismatch",
            RequestProblemKind.RequestTooLarge => "Request-Too-Large",
            _ => "Unexpected-Request",
        };
        return new(
            problem.Kind == RequestProblemKind.RequestTooLarge ? TooLarge : NotAsDeclared,
            [KeyValuePair.Create("Content-Type", "application/json; charset=utf-8"), KeyValuePair.Create("X-Pact", kind)],
            Reasons(problem, kind, declared));
    }

    /// <summary>The headers with those that let a page of another origin read the answer; without those that frame the body, which are the connection's matter.</summary>
    public List<KeyValuePair<string, string>> HeadersFor(ActualRequest request)
    {
        var headers = new List<KeyValuePair<string, string>>(Headers.Length + CrossOrigin.Count);
        foreach (var header in Headers)
        {
            if (!IsFraming(header.Key))
                headers.Add(header);
        }

        CrossOrigin.AddTo(headers, request);
        return headers;
    }

    private static bool IsFraming(string name) =>
        name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) || name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);

    private static byte[] Reasons(RequestProblem problem, string kind, ImmutableArray<HttpInteraction> declared)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("error", $"{kind}: {problem.Request}");
        if (problem.Kind == RequestProblemKind.RequestTooLarge)
            writer.WriteString("reason", problem.Sentence);
        if (problem.Interaction is { } closest)
        {
            writer.WriteStartObject("closest");
            writer.WriteString("interaction", InteractionIdentity.Of(closest).ToString());
            writer.WriteStartArray("mismatches");
            foreach (var mismatch in problem.Mismatches)
                WriteMismatch(writer, mismatch);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteStartArray("declared");
        foreach (var interaction in declared)
            writer.WriteStringValue($"{interaction.Request.Method} {interaction.Request.Path}: {InteractionIdentity.Of(interaction)}");
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteMismatch(Utf8JsonWriter writer, Mismatch mismatch)
    {
        writer.WriteStartObject();
        writer.WriteString("id", mismatch.Id);
        writer.WriteString("kind", mismatch.Kind.ToString());
        writer.WriteString("path", mismatch.Path);
        writer.WriteString("rule", mismatch.Rule);
        writer.WriteString("expected", mismatch.Expected);
        writer.WriteString("actual", mismatch.Actual);
        writer.WriteString("message", mismatch.Message);
        writer.WriteEndObject();
    }
}
