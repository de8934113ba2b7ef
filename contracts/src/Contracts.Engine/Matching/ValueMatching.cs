using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching;

/// <summary>Compares the parts that are one value: method, path, status.</summary>
internal static class ValueMatching
{
    public static void CompareMethod(string expected, string actual, RuleSet? rules, MismatchLog log) => Compare(
        MismatchIds.MethodDiffers,
        MismatchKind.Method,
        expected,
        actual,
        rules,
        expected.Equals(actual, StringComparison.OrdinalIgnoreCase) ? null : $"expected {expected} but was {actual}",
        log);

    public static void ComparePath(string expected, string actual, RuleSet? rules, MismatchLog log) => Compare(
        MismatchIds.PathDiffers,
        MismatchKind.Path,
        expected,
        actual,
        rules,
        expected == actual || RequestPath.AreSame(expected, actual) ? null : $"Expected '{actual}' to be equal to '{expected}'",
        log);

    public static void CompareStatus(int expected, int actual, RuleSet? rules, MismatchLog log) => Compare(
        MismatchIds.StatusDiffers,
        MismatchKind.Status,
        expected.ToString(),
        actual.ToString(),
        rules,
        expected == actual ? null : $"expected {expected} but was {actual}",
        log);

    private static void Compare(string id, MismatchKind kind, string expected, string actual, RuleSet? rules, string? inequality, MismatchLog log)
    {
        if (rules is not null)
            log.AddAll(rules.Judge(new TextCheck(expected, actual), inherited: false) ?? [], id, kind, "", expected, actual);
        else if (inequality is not null)
            log.Add(id, kind, "", RuleNames.Equality, expected, actual, inequality);
    }
}
