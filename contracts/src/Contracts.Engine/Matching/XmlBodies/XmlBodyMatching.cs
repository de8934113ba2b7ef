using System.Diagnostics.CodeAnalysis;
using System.Xml;
using System.Xml.Linq;
using Contracts.Engine.Bodies;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching.XmlBodies;

/// <summary>Compares two bodies of XML.</summary>
internal static class XmlBodyMatching
{
    /// <summary>No entities from outside, none that grow: what comes is data of somebody else.</summary>
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 10_000,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static void Compare(BodyPair bodies, RuleState rules, bool strict, MismatchLog log)
    {
        var expectedIsXml = TryParse(bodies.Expected, bodies.ExpectedType, out var expected, out var expectedError);
        var actualIsXml = TryParse(bodies.Actual, bodies.ActualType, out var actual, out var actualError);
        if (!expectedIsXml)
            Unreadable("expected", expectedError!);
        if (!actualIsXml)
            Unreadable("actual", actualError!);
        if (expectedIsXml && actualIsXml)
            new XmlComparison(strict, log).CompareRoot(expected!, actual!, rules);

        void Unreadable(string which, string error) => log.Add(
            MismatchIds.BodyUnreadable,
            MismatchKind.Body,
            "$",
            RuleNames.Equality,
            bodies.ExpectedText(),
            bodies.ActualText(),
            $"Failed to parse the {which} body: '{error}'");
    }

    public static bool TryParse(Body body, ContentType type, [NotNullWhen(true)] out XElement? root, [NotNullWhen(false)] out string? error)
    {
        root = null;
        error = null;
        try
        {
            using var reader = Open(body, type);
            root = XDocument.Load(reader).Root!;
            if (DepthOf(root) > XmlComparison.MaxDepth)
                error = $"it is nested deeper than {XmlComparison.MaxDepth} elements";
        }
        catch (XmlException exception)
        {
            error = exception.Message;
        }

        return error is null;
    }

    /// <summary>A character set in the content type counts more than one in the prolog (RFC 7303); without one the reader finds out itself.</summary>
    private static XmlReader Open(Body body, ContentType type) =>
        type.Parameter("charset") is not null && BodyText.TryDecode(body, type, out var text)
            ? XmlReader.Create(new StringReader(text), Settings)
            : XmlReader.Create(new MemoryStream(body.Bytes.ToArray(), writable: false), Settings);

    private static int DepthOf(XElement root)
    {
        var (depth, deepest) = (1, 1);
        for (XNode? node = root; node is not null;)
        {
            if (node is XElement { FirstNode: { } child })
            {
                node = child;
                deepest = Math.Max(deepest, ++depth);
                continue;
            }

            while (node is not null && node != root && node.NextNode is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node == root ? null : node?.NextNode;
        }

        return deepest;
    }
}
