using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents.V3;
using Contracts.Engine.Documents.V4;

namespace Contracts.Engine.Documents.Reading;

/// <summary>The request and the response of an HTTP interaction.</summary>
internal static class HttpReading
{
    private const int DefaultStatus = 200;

    public static string[] InteractionMembers { get; } = ["request", "response", "requestMatchingRules", "responseMatchingRules"];

    public static HttpInteraction Interaction(Node node, PactSpecificationVersion version)
    {
        var request = Part(node, "request");
        var response = Part(node, "response");
        return new HttpInteraction
        {
            Description = "",
            Request = request is { } asked ? Request(asked, version, node.FirstMember("requestMatchingRules")) : new ExpectedRequest(),
            Response = response is { } answered ? Response(answered, version, node.FirstMember("responseMatchingRules")) : new ExpectedResponse(),
        };
    }

    public static ExpectedRequest Request(Node node, PactSpecificationVersion version, Node? outerRules = null)
    {
        node.AsObject("The request", """{"method":"GET","path":"/"}""");
        var headers = HeaderReading.Read(node);
        return new ExpectedRequest
        {
            Method = node.FirstMember("method")?.AsText("The method", "\"GET\"") ?? Assumed(node, "method", "GET"),
            Path = node.FirstMember("path")?.AsText("The path", "\"/orders/42\"") ?? Assumed(node, "path", "/"),
            Query = QueryReading.Read(node),
            Headers = headers,
            Body = BodyOf(node, headers, version),
            MatchingRules = MatchingRulesReading.Read(node.FirstMember("matchingRules") ?? outerRules),
            Generators = CategorizedGenerators.Read(node.FirstMember("generators")),
            Extra = node.MembersBeside("method", "path", "query", "headers", "body", "matchingRules", "generators"),
        };
    }

    public static ExpectedResponse Response(Node node, PactSpecificationVersion version, Node? outerRules = null)
    {
        node.AsObject("The response", """{"status":200}""");
        var headers = HeaderReading.Read(node);
        return new ExpectedResponse
        {
            Status = Status(node),
            Headers = headers,
            Body = BodyOf(node, headers, version),
            MatchingRules = MatchingRulesReading.Read(node.FirstMember("matchingRules") ?? outerRules),
            Generators = CategorizedGenerators.Read(node.FirstMember("generators")),
            Extra = node.MembersBeside("status", "headers", "body", "matchingRules", "generators"),
        };
    }

    private static Node? Part(Node node, string name)
    {
        if (node.FirstMember(name) is { } part)
            return part;

        node.Warn($"{name}-missing", $"The interaction has no {name}; the specification's default stands for it.");
        return null;
    }

    private static string Assumed(Node node, string name, string value)
    {
        node.Warn($"{name}-missing", $"The request has no {name}; it is {value}.");
        return value;
    }

    private static int Status(Node node)
    {
        if (node.FirstMember("status") is not { } status)
            return DefaultStatus;

        if (status.Kind == JsonValueKind.Number && status.Value.TryGetInt32(out var number))
            return number;

        if (status.IsString && int.TryParse(status.Value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            status.Warn("status-as-text", $"The status is the text \"{number}\"; it is read as a number.");
            return number;
        }

        throw status.Wrong($"The status is {status.Shown()}, not a status code.", "It should look like 200.");
    }

    private static Body BodyOf(Node node, ImmutableArray<Header>? headers, PactSpecificationVersion version) =>
        node.Member("body") is not { } body ? Body.Missing
        : version >= PactSpecificationVersion.V4 ? BodyObject.Read(body, headers.ContentType())
        : PlainBody.Read(body, headers.ContentType());
}
