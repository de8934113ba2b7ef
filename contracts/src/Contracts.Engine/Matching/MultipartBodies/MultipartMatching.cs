using Contracts.Engine.Matching.Selection;

namespace Contracts.Engine.Matching.MultipartBodies;

/// <summary>Compares two bodies of parts.</summary>
internal static class MultipartMatching
{
    public static void Compare(BodyPair bodies, RuleTree rules, bool strict, MismatchLog log) => BinaryMatching.Compare(bodies, rules, log);
}
