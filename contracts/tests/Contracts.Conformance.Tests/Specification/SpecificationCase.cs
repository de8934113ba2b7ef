using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;

namespace Contracts.Conformance.Tests.Specification;

/// <summary>One case of the specification: an expected and an actual request, response or message, and whether they match.</summary>
internal sealed record SpecificationCase(PactSpecificationVersion Version, string Kind, JsonElement Expected, JsonElement Actual, bool Matches, string Comment)
{
    /// <summary>The cases of a folder, whatever versions are in it, by their paths below it: <c>v3/request/body/matches.json</c>.</summary>
    public static IReadOnlyList<string> Keys(string root) =>
        [.. Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static SpecificationCase Load(string folder, string key)
    {
        var text = File.ReadAllText(Path.Combine(folder, key));
        var root = JsonElement.Parse(text);
        var parts = key.Split('/');
        return new SpecificationCase(
            VersionOf(parts[0]),
            parts[1],
            root.GetProperty("expected"),
            root.GetProperty("actual"),
            root.GetProperty("match").GetBoolean(),
            root.GetProperty("comment").GetString()!);
    }

    public ImmutableArray<Mismatch> Compare() => Kind switch
    {
        "request" => RequestMatching.Compare(PactReader.ReadRequest(Expected, Version), ToActual(PactReader.ReadRequest(Actual, Version))),
        "response" => ResponseMatching.Compare(PactReader.ReadResponse(Expected, Version), ToActual(PactReader.ReadResponse(Actual, Version))),
        "message" => MessageMatching.Compare(PactReader.ReadMessage(Expected, Version), ToActual(PactReader.ReadMessage(Actual, Version))),
        _ => throw new InvalidOperationException($"There are cases of the kind '{Kind}', which nobody knows."),
    };

    private static PactSpecificationVersion VersionOf(string folder) => folder switch
    {
        "v1" => PactSpecificationVersion.V1,
        "v1.1" => PactSpecificationVersion.V1_1,
        "v2" => PactSpecificationVersion.V2,
        "v3" => PactSpecificationVersion.V3,
        "v4" => PactSpecificationVersion.V4,
        _ => throw new InvalidOperationException($"The folder '{folder}' is no version of the specification."),
    };

    private static ActualRequest ToActual(ExpectedRequest request) => new()
    {
        Method = request.Method,
        Path = request.Path,
        Query = string.Join('&', (request.Query ?? []).SelectMany(parameter => parameter.Values, (parameter, value) =>
            Uri.EscapeDataString(parameter.Name) + (value is null ? "" : $"={Uri.EscapeDataString(value)}"))),
        Headers = Lines(request.Headers),
        Body = Received(request.Body),
    };

    private static ActualResponse ToActual(ExpectedResponse response) => new() { Status = response.Status, Headers = Lines(response.Headers), Body = Received(response.Body) };

    private static ActualMessage ToActual(ExpectedMessage message) => new() { Contents = Received(message.Contents), Metadata = message.Metadata };

    private static List<KeyValuePair<string, string>> Lines(IEnumerable<Header>? headers) =>
        [.. (headers ?? []).SelectMany(header => header.Values, (header, value) => KeyValuePair.Create(header.Name, value))];

    /// <summary>What is received is bytes: there are some or there are none.</summary>
    private static Body Received(Body body) => body.Presence == BodyPresence.Present ? Body.FromBytes(body.Bytes, body.ContentType) : Body.Empty;
}
