using System.Text.Json;

namespace Contracts.Engine.Documents.Reading;

/// <summary>Finds out which version a file declares; the name of the member has changed twice.</summary>
internal static class SpecificationVersionReading
{
    public const string Name = "pactSpecification";

    private const string OldestName = "pactSpecificationVersion";

    public static string[] MemberNames { get; } = [Name, "pact-specification", OldestName];

    public static PactSpecificationVersion Read(Node root)
    {
        if (Declared(root) is not { } declared)
        {
            root.Session.Warn(root.Place.Member("metadata"), "version-missing", "The file does not say its version of the specification; it is read as 3.0.0.");
            return PactSpecificationVersion.V3;
        }

        var text = declared.LooseText();
        switch (PactSpecificationVersionText.Parse(text))
        {
            case (1, 1):
                return PactSpecificationVersion.V1_1;
            case (0 or 1, _):
                return PactSpecificationVersion.V1;
            case (2, _):
                return PactSpecificationVersion.V2;
            case (3, _):
                return PactSpecificationVersion.V3;
            case (4, _):
                return PactSpecificationVersion.V4;
            case ( > 4, _):
                declared.Warn("version-unknown", $"Version {text} of the specification is not known; the file is read as 4.0.");
                return PactSpecificationVersion.V4;
            default:
                declared.Warn("version-unknown", $"'{text}' is not a version of the specification; the file is read as 3.0.0.");
                return PactSpecificationVersion.V3;
        }
    }

    private static Node? Declared(Node root)
    {
        if (root.FirstMember("metadata") is not { IsObject: true } metadata)
            return null;

        foreach (var name in MemberNames)
        {
            var version = name == OldestName ? metadata.FirstMember(name) : metadata.FirstMember(name)?.FirstMember("version");
            if (version is { Kind: JsonValueKind.String or JsonValueKind.Number })
                return version;
        }

        return null;
    }
}
