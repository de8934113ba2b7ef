using System.Text.Json;
using Contracts.Engine.Json;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching.JsonBodies;

/// <summary>Walks two JSON values side by side, with the rules of each place.</summary>
/// <param name="strict">Whether members that the example does not have are differences.</param>
/// <param name="log">Where differences go; null when only the verdict is of interest, so that the first one ends the walk.</param>
internal sealed class JsonComparison(bool strict, MismatchLog? log)
{
    private readonly PathTrail _path = new();

    /// <summary>Whether members that the example does not have are differences.</summary>
    public bool IsStrict => strict;

    /// <summary>Whether the first difference decides, because nobody asks for the others.</summary>
    public bool StopsAtFirst => log is null;

    /// <summary>Whether the actual value is as the example and its rules want it. Every difference has been reported when not.</summary>
    public bool Compare(JsonElement expected, JsonElement actual, RuleState rules) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => new JsonMapComparison(this, expected, actual, rules).Run(),
        (JsonValueKind.Array, JsonValueKind.Array) => new JsonListComparison(this, expected, actual, rules).Run(),
        (JsonValueKind.Object or JsonValueKind.Array, _) => CompareKinds(expected, actual, rules),
        _ => CompareScalars(expected, actual, rules),
    };

    public bool CompareMember(string name, JsonElement expected, JsonElement actual, RuleState rules)
    {
        _path.Enter(name);
        var same = Compare(expected, actual, rules.Field(name));
        _path.Leave();
        return same;
    }

    public bool CompareElement(int index, JsonElement expected, JsonElement actual, RuleState rules)
    {
        _path.Enter(index);
        var same = Compare(expected, actual, rules.Index(index));
        _path.Leave();
        return same;
    }

    /// <summary>Whether the values are the same by a comparison of their own, which reports nothing.</summary>
    public bool Try(JsonElement expected, JsonElement actual, RuleState rules) => new JsonComparison(strict, log: null).Compare(expected, actual, rules);

    /// <summary>Reports a difference at the present place. Always false, so that a comparison can return it.</summary>
    public bool Differs(string id, string rule, JsonElement? expected, JsonElement? actual, string message, string? member = null)
    {
        if (log is null)
            return false;

        if (member is not null)
            _path.Enter(member);
        log.Add(id, MismatchKind.Body, _path.ToString(), rule, Text(expected), Text(actual), message);
        if (member is not null)
            _path.Leave();
        return false;
    }

    /// <summary>Reports an element of the example that did not come.</summary>
    public bool Lacks(int index, JsonElement expected)
    {
        _path.Enter(index);
        Differs(MismatchIds.BodyLengthDiffers, RuleNames.Equality, expected, null, $"Expected {JsonText.Short(expected)} but was missing");
        _path.Leave();
        return false;
    }

    private bool CompareScalars(JsonElement expected, JsonElement actual, RuleState rules)
    {
        if (rules.Rules is not { } set)
        {
            return JsonEquality.AreEqual(expected, actual)
                || Differs(
                    MismatchIds.BodyValueDiffers,
                    RuleNames.Equality,
                    expected,
                    actual,
                    $"Expected {JsonText.WithType(actual)} to be equal to {JsonText.WithType(expected)}");
        }

        if (set.Judge(new JsonCheck(expected, actual), rules.IsInherited) is not { } rejections)
            return true;

        foreach (var (rule, reason) in rejections)
            Differs(MismatchIds.BodyValueDiffers, rule, expected, actual, reason);
        return false;
    }

    /// <summary>An object or list in the example and something else in the answer: only one of several alternatives can want that (type or null).</summary>
    private bool CompareKinds(JsonElement expected, JsonElement actual, RuleState rules)
    {
        if (rules.Rules is { AnyIsEnough: true } set && set.Judge(new JsonCheck(expected, actual), rules.IsInherited) is null)
            return true;

        return Differs(
            MismatchIds.BodyTypeOfValueDiffers,
            RuleNames.Type,
            expected,
            actual,
            $"Type mismatch: Expected {JsonText.WithType(actual)} to be the same type as {JsonText.WithType(expected)}");
    }

    private static string? Text(JsonElement? value) => value is { } present ? JsonText.Short(present) : null;
}
