namespace Contracts.Conformance.Tests.Rules;

/// <summary>Every matching rule on many values, against what was measured on the reference implementation.</summary>
public sealed class RuleCases
{
    private static readonly Lazy<Dictionary<string, RuleCase>?> Known = new(Load);

    public static IEnumerable<TheoryDataRow<string>> Cases() => ConformanceData.Rows(Known.Value?.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_decided_as_measured(string key)
    {
        var measured = Known.Value![key];
        var deviation = Deviations.Of(Deviations.FromReference, key);

        var mismatches = measured.Compare();

        mismatches.IsEmpty.Should().Be(
            deviation is null ? measured.Matches : !measured.Matches,
            "of {0} ({1}); found: {2}",
            key,
            deviation?.Id ?? "no deviation",
            string.Join("; ", mismatches.Select(mismatch => $"{mismatch.Path}: {mismatch.Message}")));
    }

    [Fact]
    public void Every_deviation_names_a_case_that_exists()
    {
        var known = Known.Value;
        Assert.SkipWhen(known is null, "The conformance data is not here.");

        Deviations.FromReference.SelectMany(deviation => deviation.Cases).Should().BeSubsetOf(known!.Keys);
    }

    /// <summary>The rows by what they are about. A value measured twice in the same way is one row.</summary>
    private static Dictionary<string, RuleCase>? Load()
    {
        if (ConformanceData.Find("rule-cases/rule-cases.jsonl") is not { } file)
            return null;

        var cases = new Dictionary<string, RuleCase>();
        foreach (var row in File.ReadLines(file).Where(line => line.Length > 0).Select(RuleCase.Parse))
        {
            if (!cases.TryAdd(row.Key, row) && cases[row.Key].Matches != row.Matches)
                throw new InvalidDataException($"Two rows say different things about {row.Key}.");
        }

        return cases;
    }
}
