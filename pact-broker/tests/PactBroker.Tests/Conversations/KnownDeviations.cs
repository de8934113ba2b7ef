using PactBroker.Domain.Matrix;

namespace PactBroker.Tests.Conversations;

/// <summary>Steps of conversations that are answered differently on purpose. The README says the same to people, by the same ids.</summary>
internal static class KnownDeviations
{
    private static readonly Deviation MergeWithoutConflict = new("merge-without-conflict", "a merge is refused where content must not change, even if nothing conflicts", "what does not conflict merges, whatever the setting");
    private static readonly Deviation MergedIdentity = new("merged-identity", "a merged pact is kept under the identity of the fragment that came last", "under that of the union");
    private static readonly Deviation MergeRefusal = new("merge-refusal", "the refusal of a merge says nothing", "it says which interaction differs in what");
    private static readonly Deviation DuplicateName = new("duplicate-name", "a name that looks like another is refused in plain text, which clients do not show", "in JSON");
    private static readonly Deviation ParserWords = new("parser-words", "what is wrong with JSON is said in the words of Ruby's parser", "in those of .NET's, with the same place");
    private static readonly Deviation EachBranch = new("each-branch", "a selector with branch: true is described by a dump of the object", "in words");

    private static readonly Step[] Steps =
    [
        new("P3", 7, MergeWithoutConflict),
        new("P3", 8, MergeWithoutConflict),
        new("P5", 3, DuplicateName),
        new("P7-P8", 25, ParserWords),
        new("P7-P8", 28, ParserWords),
        new("P9", 3, MergedIdentity),
        new("P9", 4, MergedIdentity),
        new("P9", 5, MergedIdentity),
        new("P9", 6, MergedIdentity),
        new("P10", 3, MergeRefusal),
        new("SHA", 82, ParserWords),
        new("SHA", 86, ParserWords),
        new("SHA", 88, ParserWords),
        new("11", 10, Of(MatrixDeviations.EveryLiveVersion)),
        new("35", 29, Of(MatrixDeviations.SeveralVersionsAlone)),
        new("35", 53, Of(MatrixDeviations.SeveralVersionsAlone)),
        new("35", 77, Of(MatrixDeviations.SeveralVersionsAlone)),
        new("35", 89, Of(MatrixDeviations.SeveralVersionsAlone)),
        new("r039", 41, Of(MatrixDeviations.PairsOfEqualRows)),
        new("r123", 39, Of(MatrixDeviations.PairsOfEqualRows)),
        new("V12", 28, EachBranch),
    ];

    /// <summary>Every deliberate difference that has a name: those that the recordings show, and those of the matrix that they do not.</summary>
    public static IEnumerable<Deviation> All => Steps.Select(step => step.Deviation).Concat(MatrixDeviations.All.Select(Of)).Distinct();

    public static IReadOnlyCollection<int> StepsOf(string conversation)
        => [.. Steps.Where(step => step.Conversation == conversation).Select(step => step.Number)];

    private static Deviation Of(MatrixDeviation deviation) => new(deviation.Id, deviation.Reference, deviation.Here);

    private sealed record Step(string Conversation, int Number, Deviation Deviation);
}
