using Contracts.Engine.Bodies;
using Contracts.Engine.Matching.JsonBodies;
using Contracts.Engine.Matching.MultipartBodies;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Matching.XmlBodies;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching;

/// <summary>Compares two bodies by what they are.</summary>
internal static class BodyMatching
{
    /// <param name="expected">The body of the pact.</param>
    /// <param name="expectedHeader">The content type of the pact's headers or metadata.</param>
    /// <param name="actual">The body that came.</param>
    /// <param name="actualHeader">The content type that came with it.</param>
    /// <param name="rules">The rules of the body.</param>
    /// <param name="strict">Whether what the pact does not name is a difference.</param>
    /// <param name="acceptsType">Whether a rule of the header <c>Content-Type</c> makes another content type right.</param>
    /// <param name="log">Where differences go.</param>
    public static void Compare(
        Body expected, string? expectedHeader, Body actual, string? actualHeader, RuleTree rules, bool strict, Func<bool> acceptsType, MismatchLog log)
    {
        foreach (var error in rules.Errors)
            log.Add(MismatchIds.RulePathInvalid, MismatchKind.Body, "$", RuleNames.Equality, null, null, error);

        if (expected.Presence == BodyPresence.Missing)
            return;

        var bodies = BodyPair.Of(expected, expectedHeader, actual, actualHeader);
        if (expected.Presence != BodyPresence.Present)
            CompareEmpty(bodies, log);
        else if (actual.Presence != BodyPresence.Present)
            log.Add(MismatchIds.BodyMissing, MismatchKind.Body, "$", RuleNames.Equality, bodies.ExpectedText(), null, $"Expected body '{bodies.ExpectedText()}' but was missing");
        else if (!bodies.ExpectedType.Accepts(bodies.ActualType) && !acceptsType())
            ReportTypes(bodies, log);
        else
            Compare(bodies, rules.Root, strict, log);
    }

    /// <summary>Compares two present bodies whose types go together.</summary>
    public static void Compare(BodyPair bodies, RuleState rules, bool strict, MismatchLog log)
    {
        var type = bodies.ExpectedType.IsWildcard ? bodies.ActualType : bodies.ExpectedType;
        if (type.IsMultipart)
            MultipartMatching.Compare(bodies, rules, strict, log);
        else if (type.IsBinary || (!type.IsJson && !type.IsXml && !type.IsForm && AsksForContentType(rules)))
            BinaryMatching.Compare(bodies, rules, log);
        else if (type.IsJson)
            JsonBodyMatching.Compare(bodies.InUtf8(), rules, strict, log);
        else if (type.IsXml)
            XmlBodyMatching.Compare(bodies, rules, strict, log);
        else if (type.IsForm)
            FormMatching.Compare(bodies.InUtf8(), rules, log);
        else
            TextMatching.Compare(bodies, rules, log);
    }

    private static void CompareEmpty(BodyPair bodies, MismatchLog log)
    {
        // A JSON null is as good an answer to an expected null as no bytes at all: many servers can only send the one.
        var isNull = bodies.Expected.Presence == BodyPresence.Null && bodies.Actual.Bytes.Span.Trim(" \r\n\t"u8).SequenceEqual("null"u8);
        if (bodies.Actual.Presence == BodyPresence.Present && !isNull)
            log.Add(MismatchIds.BodyUnexpected, MismatchKind.Body, "$", RuleNames.Equality, null, bodies.ActualText(), $"Expected empty body but received '{bodies.ActualText()}'");
    }

    private static void ReportTypes(BodyPair bodies, MismatchLog log) => log.Add(
        MismatchIds.BodyTypeDiffers,
        MismatchKind.BodyType,
        "$",
        RuleNames.Equality,
        bodies.ExpectedType.ToString(),
        bodies.ActualType.ToString(),
        $"Expected a body of '{bodies.ExpectedType}' but the actual content type was '{bodies.ActualType}'");

    private static bool AsksForContentType(RuleState rules) => rules.Rules is { } set && set.Rules.Any(selected => selected.Rule is ContentTypeRule);
}
