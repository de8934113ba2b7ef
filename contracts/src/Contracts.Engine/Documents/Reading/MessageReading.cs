using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents.V3;
using Contracts.Engine.Documents.V4;

namespace Contracts.Engine.Documents.Reading;

/// <summary>Messages: those of a V3 file, and the asynchronous and synchronous ones of a V4 file.</summary>
internal static class MessageReading
{
    private static readonly string[] ContentTypeNames = ["contentType", "Content-Type", "content-type"];

    public static string[] MessageMembers { get; } = ["contents", "metadata", "metaData", "matchingRules", "generators"];

    public static string[] SynchronousMembers { get; } = ["request", "response"];

    public static AsynchronousMessage Asynchronous(Node node, PactSpecificationVersion version)
    {
        // What the interaction has beside the message is kept there, not twice.
        var message = Message(node, version) with { Extra = [] };
        return new AsynchronousMessage { Description = "", Message = message };
    }

    public static SynchronousMessage Synchronous(Node node, PactSpecificationVersion version) => new()
    {
        Description = "",
        Request = node.FirstMember("request") is { } request ? Message(request, version) : new ExpectedMessage(),
        Responses = node.FirstMember("response") switch
        {
            { Kind: JsonValueKind.Array } responses => [.. responses.Items().Select(response => Message(response, version))],
            { } response => [Message(response, version)],
            null => [],
        },
    };

    public static ExpectedMessage Message(Node node, PactSpecificationVersion version)
    {
        node.AsObject("A message", """{"contents":{…},"metadata":{…}}""");
        var metadata = Metadata(node);
        return new ExpectedMessage
        {
            Contents = Contents(node, metadata, version),
            Metadata = metadata,
            MatchingRules = MatchingRulesReading.Read(node.FirstMember("matchingRules")),
            Generators = CategorizedGenerators.Read(node.FirstMember("generators")),
            Extra = node.MembersBeside(MessageMembers),
        };
    }

    /// <summary>The type of the contents, where the metadata says it.</summary>
    public static string? ContentType(ImmutableArray<KeyValuePair<string, JsonElement>> metadata) =>
        metadata.FirstOrDefault(entry => ContentTypeNames.Contains(entry.Key)) is { Value.ValueKind: JsonValueKind.String } entry ? entry.Value.GetString() : null;

    private static ImmutableArray<KeyValuePair<string, JsonElement>> Metadata(Node node) =>
        node.FirstMember("metadata", "metaData") is { } metadata
            ? [.. metadata.AsObject("The metadata", """{"contentType":"application/json"}""").Value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))]
            : [];

    private static Body Contents(Node node, ImmutableArray<KeyValuePair<string, JsonElement>> metadata, PactSpecificationVersion version)
    {
        if (node.Member("contents") is not { } contents)
            return Body.Missing;

        var contentType = ContentType(metadata);
        return version >= PactSpecificationVersion.V4 ? BodyObject.Read(contents, contentType) : PlainBody.Read(contents, contentType);
    }
}
