using System.Text.Json;
using Contracts.Engine.Json;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching.JsonBodies;

/// <summary>Two JSON lists side by side: the rules of the list itself, then its elements.</summary>
internal readonly struct JsonListComparison(JsonComparison walk, JsonElement expected, JsonElement actual, RuleState rules)
{
    private readonly int _expectedCount = expected.GetArrayLength();
    private readonly int _actualCount = actual.GetArrayLength();

    public bool Run()
    {
        if (rules.Rules is not { } set)
            return RunEqual();

        // An example without elements says nothing about them: with any rule but equality every list will do.
        if (_expectedCount == 0)
            return !set.IsExact || HasSameLength();

        return set.AnyIsEnough ? RunAny(set) : RunAll(set);
    }

    private bool RunEqual()
    {
        if (_expectedCount == 0 && _actualCount > 0)
        {
            return walk.Differs(
                MismatchIds.BodyLengthDiffers, RuleNames.Equality, expected, actual, $"Expected an empty List but received {JsonText.Short(actual)}");
        }

        return HasSameLength() & ComparePairs();
    }

    private bool RunAll(RuleSet set)
    {
        var same = true;
        var asWritten = false;
        foreach (var selected in set.Rules)
        {
            asWritten |= !HasOwnComparison(selected.Rule);
            same &= Satisfies(selected);
            if (!same && walk.StopsAtFirst)
                return false;
        }

        if (set.IsExact)
            same &= HasSameLength();
        if (asWritten)
            same &= CompareElements(rules);
        return same && (!set.IsExact || rules.IsInherited || IsEqual());
    }

    private bool RunAny(RuleSet set)
    {
        foreach (var selected in set.Rules)
        {
            var trial = new JsonListComparison(new JsonComparison(walk.IsStrict, log: null), expected, actual, rules);
            if (trial.Satisfies(selected)
                && (selected.Rule is not EqualityRule || trial.IsEqual())
                && (HasOwnComparison(selected.Rule) || trial.CompareElements(rules)))
            {
                return true;
            }
        }

        var same = true;
        foreach (var selected in set.Rules)
            same &= Satisfies(selected);
        return CompareElements(rules) && same
            && walk.Differs(MismatchIds.BodyValueDiffers, set.Rules[^1].Rule.Name, expected, actual, "None of the alternatives of the contract holds");
    }

    private static bool HasOwnComparison(MatchingRule rule) => rule is ArrayContainsRule or EachValueRule;

    private bool Satisfies(SelectedRule selected)
    {
        var rule = selected.Rule;
        if (rules.IsInherited && !rule.IsInherited)
            return true;

        return rule switch
        {
            ArrayContainsRule => ContainsVariants(selected),
            EachValueRule => CompareElements(selected.EachValue!),
            _ => rule.RejectList(Collection.List(actual), rules.IsInherited) is not { } reason
                || walk.Differs(MismatchIds.BodyLengthDiffers, rule.Name, expected, actual, reason),
        };
    }

    private bool HasSameLength() => _expectedCount == _actualCount
        || walk.Differs(
            MismatchIds.BodyLengthDiffers,
            RuleNames.Equality,
            expected,
            actual,
            $"Expected a List with {_expectedCount} elements but received {_actualCount} elements");

    private bool IsEqual() => JsonEquality.AreEqual(expected, actual)
        || walk.Differs(
            MismatchIds.BodyValueDiffers, RuleNames.Equality, expected, actual, $"Expected {JsonText.Short(actual)} to be equal to {JsonText.Short(expected)}");

    /// <summary>Without rules: each element against the one at the same place.</summary>
    private bool ComparePairs()
    {
        var same = true;
        var index = 0;
        using var others = actual.EnumerateArray();
        foreach (var example in expected.EnumerateArray())
        {
            // The length has been reported; which element is lacking helps where rules below would have looked at it.
            same &= others.MoveNext() ? walk.CompareElement(index, example, others.Current, rules) : walk.Lacks(index, example);
            if (!same && walk.StopsAtFirst)
                return false;
            index++;
        }

        return same;
    }

    /// <summary>With rules: each element that came, against the one at the same place or else the first.</summary>
    private bool CompareElements(RuleState state)
    {
        var same = true;
        var index = 0;
        using var examples = expected.EnumerateArray();
        var first = expected[0];
        var more = true;
        foreach (var element in actual.EnumerateArray())
        {
            more = more && examples.MoveNext();
            same &= walk.CompareElement(index, more ? examples.Current : first, element, state);
            if (!same && walk.StopsAtFirst)
                return false;
            index++;
        }

        return same;
    }

    private bool ContainsVariants(SelectedRule selected)
    {
        var same = true;
        var variants = selected.Variants.IsEmpty ? Enumerable.Range(0, _expectedCount).Select(index => (index, RuleState.None)) : selected.Variants;
        foreach (var (index, rulesOfElement) in variants)
        {
            if (index >= _expectedCount)
            {
                same = walk.Differs(
                    MismatchIds.BodyVariantMissing,
                    selected.Rule.Name,
                    expected,
                    actual,
                    $"ArrayContains: variant {index} is missing from the expected list, which has {_expectedCount} items");
            }
            else if (!ContainsElement(expected[index], rulesOfElement))
            {
                same = walk.Differs(
                    MismatchIds.BodyVariantMissing,
                    selected.Rule.Name,
                    expected[index],
                    actual,
                    $"Variant at index {index} ({JsonText.Short(expected[index])}) was not found in the actual list");
            }
        }

        return same;
    }

    private bool ContainsElement(JsonElement example, RuleState rulesOfElement)
    {
        foreach (var element in actual.EnumerateArray())
        {
            if (walk.Try(example, element, rulesOfElement))
                return true;
        }

        return false;
    }
}
