using System.Collections.Immutable;

namespace Contracts.Engine.Documents.Reading;

/// <summary>The frame of a pact file: who, with whom, in which version, and the lists of interactions.</summary>
internal static class DocumentReading
{
    public static PactReadResult Read(Node root)
    {
        root.AsObject("The file", """{"consumer":{"name":"…"},"provider":{"name":"…"},"interactions":[…]}""");
        if (root.FirstMember("consumer", "provider", "interactions", "messages") is null)
            throw root.Wrong("This is JSON, but not a pact.", "A pact has the members consumer, provider and interactions (or messages).");

        var version = SpecificationVersionReading.Read(root);
        var interactions = InteractionReading.ReadAll(root, version, out var unread);
        var document = new PactDocument
        {
            Consumer = Name(root, "consumer"),
            Provider = Name(root, "provider"),
            Specification = version,
            Interactions = interactions,
            Unread = unread,
            Metadata = Metadata(root),
            Extra = root.MembersBeside("consumer", "provider", "interactions", "messages", "metadata"),
        };
        return new PactReadResult(document, [.. root.Session.Warnings]);
    }

    private static PacticipantName Name(Node root, string role)
    {
        var example = $$"""{"name":"{{role}}"}""";
        var name = root.FirstMember(role)?.AsObject($"The {role}", example).FirstMember("name")?.AsText($"The name of the {role}", "\"Orders\"");
        if (!string.IsNullOrWhiteSpace(name))
            return new PacticipantName(name);

        root.Session.Warn(root.Place.Member(role), "name-missing", $"The {role} has no name; it is called '{role}'.");
        return new PacticipantName(role);
    }

    private static ImmutableArray<ExtraMember> Metadata(Node root)
    {
        if (root.FirstMember("metadata") is not { IsObject: true } metadata)
            return [];

        // The version is written anew; whatever else stands beside it is kept.
        return
        [
            .. metadata.MembersBeside(SpecificationVersionReading.MemberNames),
            .. SpecificationVersionReading.MemberNames.AsEnumerable()
                .Where(name => metadata.Member(name) is { IsObject: true } specification && specification.MembersBeside("version").Length > 0)
                .Select(name => new ExtraMember(SpecificationVersionReading.Name, metadata.Value.GetProperty(name))),
        ];
    }
}
