using System.Text.Json.Nodes;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Deciding;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Matrix;

/// <summary>Answers a question that is known to be well-formed, as JSON or as text.</summary>
internal static class MatrixAnswers
{
    public static async Task<Answer> AnswerAsync(BrokerRequest request, StorageSession session, MatrixQuery query)
    {
        var answer = await MatrixReader.AskAsync(session, query);
        var shown = ShownRows.Of(answer, query.Limit);
        if (request.Prefers("text/plain"))
            return Answer.PlainText(MatrixText.Write(answer, shown));

        return Answer.Ok(await DocumentAsync(request, session, answer, shown));
    }

    public static async Task<JsonObject> DocumentAsync(BrokerRequest request, StorageSession session, MatrixAnswer answer, ShownRows shown)
    {
        var details = await ShownVersions.OfAsync(session, [.. shown.Versions]);
        return MatrixJson.Write(answer, shown, details, request.Links);
    }
}
