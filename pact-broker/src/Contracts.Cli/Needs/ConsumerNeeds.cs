using System.Collections.Immutable;
using Contracts.Cli.Knowledge;
using Contracts.Consumers.Trials;

namespace Contracts.Cli.Needs;

/// <summary>Which of what a consumer asks for its code needs, as its own tests show.</summary>
/// <param name="Fields">Everything that the tests are given.</param>
/// <param name="Runs">How often they ran.</param>
internal sealed record ConsumerNeeds(ImmutableArray<NeededField> Fields, int Runs)
{
    public static ConsumerNeeds Of(IEnumerable<TriedTest> tests, int runs)
    {
        var fields = from test in tests
                     group test by (test.Made!.Subject.Consumer, test.Made.Subject.Provider, Subject: test.Made.Subject.ToString(), test.Made.Change.Place) into field
                     orderby field.Key.Consumer, field.Key.Provider, field.Key.Subject
                     select new NeededField(field.First().Made!.Subject, field.Key.Place, [.. field.GroupBy(test => test.Made!.Change).OrderBy(change => change.Key.Kind).Select(change => Of(change.Key, [.. change]))]);
        return new ConsumerNeeds([.. fields], runs);
    }

    /// <summary>What is asked for, and nobody notices when it is not there.</summary>
    public ImmutableArray<NeededField> TooMuch => [.. Fields.Where(needed => needed.IsTooMuch)];

    /// <summary>What is asked for, and may be otherwise than the contract says.</summary>
    public ImmutableArray<NeededField> TooExact => [.. Fields.Where(needed => !needed.IsTooMuch && needed.AskedOnly.Any())];

    /// <summary>What is needed, and the contract does not say so.</summary>
    public ImmutableArray<NeededField> TooLittle => [.. Fields.Where(needed => needed.NeededOnly.Any())];

    /// <summary>Whether the contracts ask for what is needed, and for no field more.</summary>
    public bool IsJust => TooMuch.IsEmpty && TooLittle.IsEmpty;

    public string Summary
    {
        get
        {
            var changes = Fields.SelectMany(needed => needed.Changes).ToList();
            var consumers = Fields.Select(needed => needed.Subject.Consumer).Distinct(StringComparer.Ordinal);
            return $"{string.Join(", ", consumers)}: {Counted.Of(Fields.Length, "field")} in {Counted.Of(changes.Count, "change")}, of which tests noticed {changes.Count(change => change.IsNoticed)}. Asked for and not needed: {TooMuch.Length}; needed and not asked for: {TooLittle.Length}.";
        }
    }

    private static TriedField Of(FieldChange change, IReadOnlyCollection<TriedTest> tests)
    {
        var noticed = tests.Where(test => test.Failure is not null).OrderBy(test => test.Name, StringComparer.Ordinal).ToList();
        return new TriedField(change, tests.First().Made!.IsRefused, [.. noticed.Select(test => test.Name)], noticed.FirstOrDefault()?.Failure);
    }
}
