using PactBroker.Domain.Matrix;

namespace PactBroker.Tests.Conversations;

/// <summary>Steps of conversations that are answered differently on purpose, and why.</summary>
internal static class KnownDeviations
{
    private const string MergesWhatDoesNotConflict = "Merging what does not conflict is allowed, whatever the setting for modification.";
    private const string IdentityOfTheUnion = "A merged pact is stored under the identity of the union, not of the fragment that came last.";
    private const string ParserMessage = "What is wrong with the JSON is said in the words of this parser, with the same position.";

    private static readonly Deviation[] All =
    [
        new("P3", 7, MergesWhatDoesNotConflict),
        new("P3", 8, MergesWhatDoesNotConflict),
        new("P5", 3, "The refusal is JSON, so that clients show it."),
        new("P7-P8", 25, ParserMessage),
        new("P7-P8", 28, ParserMessage),
        new("P9", 3, IdentityOfTheUnion),
        new("P9", 4, IdentityOfTheUnion),
        new("P9", 5, IdentityOfTheUnion),
        new("P9", 6, IdentityOfTheUnion),
        new("P10", 3, "A merge that is refused says why."),
        new("SHA", 82, ParserMessage),
        new("SHA", 86, ParserMessage),
        new("SHA", 88, ParserMessage),
        new("11", 10, MatrixDeviations.EveryLiveVersion.Here),
        new("35", 29, MatrixDeviations.SeveralVersionsAlone.Here),
        new("35", 53, MatrixDeviations.SeveralVersionsAlone.Here),
        new("35", 77, MatrixDeviations.SeveralVersionsAlone.Here),
        new("35", 89, MatrixDeviations.SeveralVersionsAlone.Here),
        new("r039", 41, MatrixDeviations.PairsOfEqualRows.Here),
        new("r123", 39, MatrixDeviations.PairsOfEqualRows.Here),
        new("V12", 28, "A branch selector that means each branch is described in words."),
    ];

    public static IReadOnlyCollection<int> StepsOf(string conversation)
        => [.. All.Where(deviation => deviation.Conversation == conversation).Select(deviation => deviation.Step)];

    private sealed record Deviation(string Conversation, int Step, string Why);
}
