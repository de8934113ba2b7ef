namespace Interop.Tests.BothWays;

/// <summary>Two tools that have been asked about the same pairs.</summary>
internal sealed class Agreement(IReadOnlyList<Pair> pairs, IReadOnlyDictionary<int, Opinion> theirs, IReadOnlyDictionary<int, Opinion> ours)
{
    /// <summary>Says what was tried, so that a report can be read without the code.</summary>
    public void Report(ITestOutputHelper output)
    {
        output.WriteLine($"{pairs.Count} pairs, {theirs.Values.Count(opinion => !opinion.Accepted)} of them do not match.");
        foreach (var part in pairs.Index().GroupBy(pair => pair.Item.Part))
            output.WriteLine($"{part.Key}: {part.Count()} pairs, {part.Count(pair => !theirs[pair.Index].Accepted)} do not match; {string.Join(", ", part.Select(pair => pair.Item.Rule).Distinct().Order(StringComparer.Ordinal))}");
    }

    /// <summary>Both say the same of every pair, but of those that are listed; and each of these still shows.</summary>
    public void ShouldHoldButFor(IEnumerable<Disagreement> disagreements)
    {
        theirs.Keys.Should().BeEquivalentTo(Enumerable.Range(0, pairs.Count), "the other tool has been asked about each pair");
        ours.Keys.Should().BeEquivalentTo(Enumerable.Range(0, pairs.Count), "ours has been asked about each pair");
        ours.Where(opinion => !opinion.Value.Accepted && opinion.Value.Why.Length == 0).Select(opinion => pairs[opinion.Key].Key).Should().BeEmpty("who refuses says why");
        var differing = Enumerable.Range(0, pairs.Count).Where(number => theirs[number].Accepted != ours[number].Accepted).ToList();
        var listed = disagreements.SelectMany(disagreement => disagreement.Pairs).Where(key => key.StartsWith($"{pairs[0].Side} ", StringComparison.Ordinal)).ToHashSet();

        string.Join('\n', differing.Where(number => !listed.Contains(pairs[number].Key)).Select(Said)).Should().BeEmpty();
        listed.Should().BeSubsetOf(differing.Select(number => pairs[number].Key), "each listed disagreement still shows");
    }

    /// <summary>Pairs that match and pairs that do not are both tried: in all, in each part, under each rule.</summary>
    public void ShouldTryBothVerdicts()
    {
        theirs.Values.Count(opinion => !opinion.Accepted).Should().BeInRange(pairs.Count / 3, pairs.Count * 2 / 3);
        OneSided(pair => pair.Part).Should().BeEmpty("each part matches once and does not match once");
        OneSided(pair => pair.Rule).Should().BeEmpty("each rule holds once and does not hold once");
    }

    private List<string> OneSided(Func<Pair, string> subject) =>
        [.. pairs.Index().GroupBy(pair => subject(pair.Item)).Where(group => group.Select(pair => theirs[pair.Index].Accepted).Distinct().Count() == 1).Select(group => group.Key)];

    private string Said(int number) => $"{pairs[number].Key}\n   theirs: {theirs[number]}\n   ours:   {ours[number]}\n   {pairs[number].Expected.ToJsonString()}";
}
