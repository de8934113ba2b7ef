using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching.JsonBodies;

/// <summary>Compares two bodies of JSON.</summary>
internal static class JsonBodyMatching
{
    public static void Compare(BodyPair bodies, RuleState rules, bool strict, MismatchLog log)
    {
        var expectedIsJson = bodies.Expected.TryGetJson(out var expected, out var expectedError);
        var actualIsJson = bodies.Actual.TryGetJson(out var actual, out var actualError);
        if (!expectedIsJson)
            Unreadable("expected", expectedError!);
        if (!actualIsJson)
            Unreadable("actual", actualError!);
        if (expectedIsJson && actualIsJson)
            new JsonComparison(strict, log).Compare(expected, actual, rules);

        void Unreadable(string which, string error) => log.Add(
            MismatchIds.BodyUnreadable,
            MismatchKind.Body,
            "$",
            RuleNames.Equality,
            bodies.ExpectedText(),
            bodies.ActualText(),
            $"Failed to parse the {which} body: '{error}'");
    }
}
