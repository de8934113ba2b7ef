using Contracts.Engine.Bodies;
using Contracts.Engine.Json;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching;

/// <summary>Compares two texts that have no form known here: equal, or as the rules at <c>$</c> say.</summary>
internal static class TextMatching
{
    public static void Compare(BodyPair bodies, RuleState rules, MismatchLog log)
    {
        var expectedIsText = BodyText.TryDecode(bodies.Expected, bodies.ExpectedType, out var expected);
        var actualIsText = BodyText.TryDecode(bodies.Actual, bodies.ActualType, out var actual);
        if (!expectedIsText || !actualIsText)
        {
            if (rules.Rules is not null || !bodies.Expected.Bytes.Span.SequenceEqual(bodies.Actual.Bytes.Span))
                BinaryMatching.Compare(bodies, rules, log);
            return;
        }

        if (rules.Rules is not { } set)
        {
            if (expected != actual)
                Add(RuleNames.Equality, $"Expected body '{JsonText.Cut(expected!)}' to match '{JsonText.Cut(actual!)}' using equality but did not match");
            return;
        }

        foreach (var (rule, reason) in set.Judge(new TextCheck(expected!, actual!), rules.IsInherited) ?? [])
            Add(rule, reason);

        void Add(string rule, string reason) =>
            log.Add(MismatchIds.BodyValueDiffers, MismatchKind.Body, "$", rule, JsonText.Cut(expected!), JsonText.Cut(actual!), reason);
    }
}
