namespace Contracts.OpenApi.Comparing;

/// <summary>A difference between a contract and a document, or something that was let pass.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="IsRelaxation">Whether the contract may still be honored: the document does not promise it, and does not exclude it.</param>
/// <param name="Place">Where: <c>response body $.total</c>.</param>
/// <param name="Sentence">What is the case.</param>
public sealed record ComparisonFinding(string Id, bool IsRelaxation, string Place, string Sentence)
{
    internal static ComparisonFinding Mismatch(string id, string place, string sentence) => new(id, false, place, sentence);

    internal static ComparisonFinding Relaxation(string id, string place, string sentence) => new(id, true, place, sentence);
}
