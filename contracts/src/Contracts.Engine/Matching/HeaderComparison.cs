using Contracts.Engine.Bodies;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching;

/// <summary>Compares the values of one header. Also for metadata of messages that are content types.</summary>
/// <param name="name">The name as the pact has it.</param>
/// <param name="rules">The rules of the header.</param>
/// <param name="log">Where differences go.</param>
internal sealed class HeaderComparison(string name, RuleState rules, MismatchLog log)
{
    public void Compare(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var wanted = Values(expected);
        var values = Values(actual);
        if (rules.Rules is { } set)
            CompareByRules(wanted, values, set);
        else if (HeaderNames.HasParameters(name))
            CompareByPlace(wanted, values, MediaTypeFault);
        else if (Joined(wanted) != Joined(values))
            CompareByPlace(wanted, values, EqualityFault);
    }

    /// <summary>Why one value with parameters is not as wanted; null when it is.</summary>
    public static string? MediaTypeFault(string expected, string actual)
    {
        var wanted = HeaderText.Split(expected, ';');
        var parts = HeaderText.Split(actual, ';');
        if (wanted[0].Trim() != parts[0].Trim())
            return "";

        var parameters = Parameters(parts);
        var isMultipart = wanted[0].TrimStart().StartsWith("multipart/", StringComparison.Ordinal);
        foreach (var (key, value) in Parameters(wanted))
        {
            // Every multipart message has a boundary of its own; it says nothing about the contents.
            if (isMultipart && key == "boundary")
                continue;
            if (!parameters.TryGetValue(key, out var other) || !value.Equals(other, StringComparison.OrdinalIgnoreCase))
                return "";
        }

        return null;
    }

    private static Dictionary<string, string> Parameters(IReadOnlyList<string> segments)
    {
        var parameters = new Dictionary<string, string>();
        foreach (var segment in segments.Skip(1))
        {
            var equals = segment.IndexOf('=');
            if (equals >= 0)
                parameters[segment[..equals].Trim()] = HeaderText.Unquote(segment[(equals + 1)..].Trim());
        }

        return parameters;
    }

    /// <summary>The values one by one: lines of a list header hold several; folded lines are one.</summary>
    private List<string> Values(IReadOnlyList<string> lines)
    {
        var unfolded = lines.Select(Unfold);
        return HeaderNames.IsList(name) ? [.. unfolded.SelectMany(line => HeaderText.Split(line, ',')).Select(value => value.Trim())] : [.. unfolded];
    }

    private static string Unfold(string line) =>
        line.AsSpan().IndexOfAny('\r', '\n') < 0 ? line.Trim() : string.Join(' ', line.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>
    /// Two lines of one name mean the same as one line with a comma, and HttpClient sends the latter: for a header that is no list in the Pact tools'
    /// eyes both are right. White space after commas does not count.
    /// </summary>
    private static string Joined(List<string> values) => string.Join(',', values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)));

    private static string? EqualityFault(string expected, string actual) => expected == actual ? null : $"Expected '{actual}' to be equal to '{expected}'";

    private void CompareByPlace(List<string> expected, List<string> actual, Func<string, string, string?> faultOf)
    {
        if (expected.Count == 0)
        {
            Add(RuleNames.Equality, "", string.Join(", ", actual), $"Expected an empty header '{name}' but actual value was '{string.Join(", ", actual)}'");
            return;
        }

        var single = expected.Count == 1 && actual.Count == 1;
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            var wanted = i < expected.Count ? expected[i] : "";
            if (i >= actual.Count)
                AddMissing(wanted, i, actual.Count);
            else if (faultOf(wanted, actual[i]) is { } fault)
                Add(RuleNames.Equality, wanted, actual[i], Sentence(fault, wanted, actual[i], single ? null : i));
        }
    }

    private void CompareByRules(List<string> expected, List<string> actual, RuleSet set)
    {
        // An example without values says nothing about them.
        if (expected.Count == 0)
            return;

        // One line can hold several values of the example: one for each, where the lines as they are do not do.
        if (expected.Count > 1 && actual.Count < expected.Count && Judge(expected, actual, set).Count > 0)
            actual = [.. actual.SelectMany(value => HeaderText.Split(value, ',')).Select(value => value.Trim())];

        foreach (var (wanted, value, place, rule, reason) in Judge(expected, actual, set))
            Add(rule, wanted, value, Sentence(reason, wanted, value, actual.Count == 1 ? null : place));
    }

    private List<(string Expected, string Actual, int? Place, string Rule, string Reason)> Judge(List<string> expected, List<string> actual, RuleSet set)
    {
        var faults = new List<(string Expected, string Actual, int? Place, string Rule, string Reason)>();
        foreach (var (rule, reason) in set.Judge(new CountCheck(actual), rules.IsInherited) ?? [])
            faults.Add((string.Join(", ", expected), string.Join(", ", actual), null, rule, reason));
        for (var i = 0; i < actual.Count; i++)
        {
            var wanted = expected[i < expected.Count ? i : 0];
            foreach (var (rule, reason) in set.Judge(new TextCheck(wanted, actual[i]), inherited: false) ?? [])
                faults.Add((wanted, actual[i], i, rule, reason));
        }

        return faults;
    }

    private string Sentence(string fault, string expected, string actual, int? place) => fault.Length > 0
        ? $"Mismatch with header '{name}': {fault}{(place is { } index ? $" for value at index {index}" : "")}"
        : $"Expected header '{name}'{(place is { } at ? $" at index {at}" : "")} to have value '{expected}' but was '{actual}'";

    private void AddMissing(string expected, int place, int count) => log.Add(
        MismatchIds.HeaderValueMissing,
        MismatchKind.Header,
        name,
        RuleNames.Equality,
        expected,
        null,
        $"Mismatch with header '{name}': Expected value '{expected}' at index {place} but was missing (actual has {count} value(s))");

    private void Add(string rule, string expected, string actual, string message) =>
        log.Add(MismatchIds.HeaderValueDiffers, MismatchKind.Header, name, rule, expected, actual, message);
}
