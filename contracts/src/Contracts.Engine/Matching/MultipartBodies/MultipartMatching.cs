using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching.MultipartBodies;

/// <summary>Compares two bodies of parts: by name where there are names, else by place. The boundaries do not count.</summary>
internal static class MultipartMatching
{
    public static void Compare(BodyPair bodies, RuleState rules, bool strict, MismatchLog log)
    {
        var expected = MultipartReader.Read(bodies.Expected, bodies.ExpectedType, out var expectedError);
        var actual = MultipartReader.Read(bodies.Actual, bodies.ActualType, out var actualError);
        if (expected is null)
            Unreadable("expected", expectedError!);
        if (actual is null)
            Unreadable("actual", actualError!);
        if (expected is not null && actual is not null)
            Compare(expected, actual, rules, strict, log);

        void Unreadable(string which, string error) => log.Add(
            MismatchIds.BodyUnreadable,
            MismatchKind.Body,
            "$",
            RuleNames.Equality,
            bodies.ExpectedText(),
            bodies.ActualText(),
            $"Failed to parse the {which} body as a MIME multipart body: '{error}'");
    }

    private static void Compare(List<BodyPart> expected, List<BodyPart> actual, RuleState rules, bool strict, MismatchLog log)
    {
        var left = new List<BodyPart>(actual);
        foreach (var part in expected)
        {
            var other = left.Find(candidate => part.Name is null ? candidate.Index == part.Index : candidate.Name == part.Name);
            if (other is null)
            {
                log.Add(MismatchIds.BodyPartMissing, MismatchKind.Body, PartComparison.PathOf(part), RuleNames.Equality, part.Label, null, $"Expected a MIME part '{part.Label}' but was missing");
                continue;
            }

            left.Remove(other);
            new PartComparison(part, other, part.Name is { } name ? rules.Field(name) : rules.Index(part.Index), strict, log).Run();
        }

        foreach (var part in left.Where(_ => strict))
            log.Add(MismatchIds.BodyPartUnexpected, MismatchKind.Body, PartComparison.PathOf(part), RuleNames.Equality, null, part.Label, $"Unexpected MIME part '{part.Label}' received");
    }
}
