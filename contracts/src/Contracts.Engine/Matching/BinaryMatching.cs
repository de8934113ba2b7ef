using Contracts.Engine.Bodies;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching;

/// <summary>Compares two bodies byte by byte, or as the rules at <c>$</c> say.</summary>
internal static class BinaryMatching
{
    private const int BytesShown = 32;

    public static void Compare(BodyPair bodies, RuleState rules, MismatchLog log)
    {
        var (expected, actual) = (bodies.Expected.Bytes, bodies.Actual.Bytes);
        if (rules.Rules is { } set)
        {
            foreach (var (rule, reason) in set.Judge(new BytesCheck(expected, actual), rules.IsInherited) ?? [])
                Add(rule, reason);
        }
        else if (!expected.Span.SequenceEqual(actual.Span))
        {
            Add(RuleNames.Equality, $"Actual body [{Describe(bodies.ActualType, actual)}] is not equal to the expected body [{Describe(bodies.ExpectedType, expected)}]");
        }

        void Add(string rule, string reason) => log.Add(
            MismatchIds.BodyValueDiffers, MismatchKind.Body, "$", rule, Describe(bodies.ExpectedType, expected), Describe(bodies.ActualType, actual), reason);
    }

    private static string Describe(ContentType type, ReadOnlyMemory<byte> bytes) =>
        $"{type}, {bytes.Length} bytes, starting with {Convert.ToHexStringLower(bytes.Span[..Math.Min(bytes.Length, BytesShown)])}";
}
