using System.Text.Json;
using Contracts.Engine.Json;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching.JsonBodies;

/// <summary>Two JSON objects side by side: the rules of the object itself, its names, then its members.</summary>
internal readonly struct JsonMapComparison(JsonComparison walk, JsonElement expected, JsonElement actual, RuleState rules)
{
    /// <summary>In a message, and as differences of their own; an object of thousands of members that nobody expected is not to be listed whole.</summary>
    private const int NamesShown = 50;

    private readonly JsonMembers _actual = new(actual);

    public bool Run()
    {
        if (walk.IsStrict && _actual.Count > 0 && expected.GetPropertyCount() == 0)
            return ReportUnexpected($"Expected an empty Map but received {JsonText.Short(actual)}");

        return rules.Rules switch
        {
            null => CompareNames(exact: false) & CompareMembers(),
            { AnyIsEnough: true } set => RunAny(set),
            var set => RunAll(set),
        };
    }

    private bool RunAll(RuleSet set)
    {
        var same = true;
        var asWritten = false;
        foreach (var selected in set.Rules)
        {
            var valuesOnly = IsAboutValues(selected.Rule);
            asWritten |= !valuesOnly;
            same &= valuesOnly ? CompareValues(selected.EachValue ?? rules) : Satisfies(selected.Rule);
            if (!same && walk.StopsAtFirst)
                return false;
        }

        if (asWritten)
            same &= CompareNames(set.IsExact, set) && CompareMembers();
        return same && (!set.IsExact || rules.IsInherited || IsEqual());
    }

    private bool RunAny(RuleSet set)
    {
        foreach (var selected in set.Rules)
        {
            if (TryAlternative(selected))
                return true;
        }

        var reported = false;
        foreach (var selected in set.Rules)
            reported |= !IsAboutValues(selected.Rule) && !Satisfies(selected.Rule);
        return (CompareNames(set.IsExact, set) & CompareMembers()) && !reported
            && walk.Differs(MismatchIds.BodyValueDiffers, set.Rules[^1].Rule.Name, expected, actual, "None of the alternatives of the contract holds");
    }

    /// <summary>One rule of several, tried without reporting.</summary>
    private bool TryAlternative(SelectedRule selected)
    {
        var trial = new JsonMapComparison(new JsonComparison(walk.IsStrict, log: null), expected, actual, rules);
        return trial.IsAboutValues(selected.Rule)
            ? trial.CompareValues(selected.EachValue ?? rules)
            : trial.Satisfies(selected.Rule)
                && trial.CompareNames(selected.Rule is EqualityRule, rules.Rules)
                && trial.CompareMembers()
                && (selected.Rule is not EqualityRule || trial.IsEqual());
    }

    private bool IsAboutValues(MatchingRule rule) => !rules.IsInherited && (rule is ValuesRule or EachValueRule);

    private bool Satisfies(MatchingRule rule)
    {
        if (rules.IsInherited && !rule.IsInherited)
            return true;

        var same = rule.RejectMap(Collection.Map(actual), rules.IsInherited) is not { } reason
            || walk.Differs(MismatchIds.BodyValueDiffers, rule.Name, expected, actual, reason);
        return rule is EachKeyRule each && !rules.IsInherited ? same & CompareKeys(each) : same;
    }

    /// <summary>More specific rules below may be content with less; equality of the whole is not.</summary>
    private bool IsEqual() => JsonEquality.AreEqual(expected, actual)
        || walk.Differs(
            MismatchIds.BodyValueDiffers, RuleNames.Equality, expected, actual, $"Expected {JsonText.Short(actual)} to be equal to {JsonText.Short(expected)}");

    private bool CompareKeys(EachKeyRule each)
    {
        var same = true;
        foreach (var member in actual.EnumerateObject())
        {
            foreach (var rule in each.Rules)
            {
                if (rule.RejectText("", member.Name) is { } reason)
                    same = walk.Differs(MismatchIds.BodyKeyDiffers, rule.Name, null, member.Value, reason, member.Name);
            }
        }

        return same;
    }

    private bool CompareNames(bool exact, RuleSet? set = null)
    {
        if (set is { IgnoresKeys: true } && !rules.IsInherited)
            return true;

        List<JsonProperty>? missing = null;
        var found = 0;
        foreach (var member in expected.EnumerateObject())
        {
            if (_actual.Has(member.Name))
                found++;
            else
                (missing ??= []).Add(member);
        }

        var whole = walk.IsStrict || exact;
        var unexpected = whole && found < _actual.Count;
        if (missing is null && !unexpected)
            return true;
        if (walk.StopsAtFirst)
            return false;

        var keys = whole ? $"Expected a Map with keys [{Names(expected)}] but received one with keys [{Names(actual)}]" : null;
        foreach (var member in missing ?? [])
            walk.Differs(MismatchIds.BodyKeyMissing, RuleNames.Equality, member.Value, null, keys ?? $"Actual map is missing the following keys: {member.Name}", member.Name);
        return unexpected && ReportUnexpected(keys!);
    }

    /// <summary>Each member that the example does not have. Always false, so that a comparison can return it.</summary>
    private bool ReportUnexpected(string message)
    {
        var members = new JsonMembers(expected);
        foreach (var member in actual.EnumerateObject().Where(member => !members.Has(member.Name)).Take(NamesShown))
            walk.Differs(MismatchIds.BodyKeyUnexpected, RuleNames.Equality, null, member.Value, message, member.Name);
        return false;
    }

    private bool CompareMembers()
    {
        var same = true;
        foreach (var member in expected.EnumerateObject())
        {
            var name = member.Name;
            if (!_actual.TryGet(name, out var other))
                continue;

            same &= walk.CompareMember(name, member.Value, other, rules);
            if (!same && walk.StopsAtFirst)
                return false;
        }

        return same;
    }

    /// <summary>Each member that came, against the one of the same name or else the first by name.</summary>
    private bool CompareValues(RuleState state)
    {
        var members = new JsonMembers(expected);
        if (members.Count == 0)
            return true;

        var first = expected.EnumerateObject().MinBy(member => member.Name, StringComparer.Ordinal).Value;
        var same = true;
        foreach (var member in actual.EnumerateObject())
        {
            var name = member.Name;
            same &= walk.CompareMember(name, members.TryGet(name, out var example) ? example : first, member.Value, state);
            if (!same && walk.StopsAtFirst)
                return false;
        }

        return same;
    }

    private static string Names(JsonElement map)
    {
        var names = map.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal).ToList();
        return names.Count <= NamesShown ? string.Join(", ", names) : $"{string.Join(", ", names.Take(NamesShown))} and {names.Count - NamesShown} more";
    }
}
