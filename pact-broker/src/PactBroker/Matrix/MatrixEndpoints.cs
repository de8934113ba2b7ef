using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.History;
using PactBroker.Http;

namespace PactBroker.Matrix;

/// <summary>Which versions work with which.</summary>
internal static class MatrixEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/matrix").Get(AskAsync);
        routes.Resource("/matrix/provider/{provider}/consumer/{consumer}").Get(AskAboutPairAsync);
    }

    private static Task<Answer> AskAsync(BrokerRequest request)
    {
        var (query, errors) = MatrixQueryParsing.Parse(request.Context.Request.QueryString.Value ?? "");
        return request.ReadAsync(async now =>
        {
            var (session, problem) = await AsOf.ReadAsync(request, now);
            if (await ForgottenTime.FindAsync(session, query) is { } forgotten)
                throw Refusal([forgotten]);

            var known = await MatrixReader.KnownNamesAsync(session, query.Selectors.Select(s => s.Pacticipant).OfType<PacticipantName>(), query.Target.Environment);
            var problems = MatrixQueryValidation.Validate(query, known).AddRange(errors).AddRange(problem is null ? ImmutableArray<string>.Empty : [problem]);
            return problems.IsEmpty ? await MatrixAnswers.AnswerAsync(request, session, query) : throw Refusal(problems);
        });
    }

    private static Task<Answer> AskAboutPairAsync(BrokerRequest request)
    {
        PacticipantName[] pair = [new(request["consumer"]), new(request["provider"])];
        return request.ReadAsync(async session =>
        {
            var known = await MatrixReader.KnownNamesAsync(session, pair, environment: null);
            if (pair.Any(name => !known.Pacticipants.Contains(name)))
                throw RefusalException.NotFound();

            return await MatrixAnswers.AnswerAsync(request, session, new MatrixQuery
            {
                Selectors = [.. pair.Select(name => new MatrixSelector { Pacticipant = name })],
                Limit = MatrixQuery.DefaultLimit,
            });
        });
    }

    // Clients of this resource read a list of sentences, not an object of fields.
    private static RefusalException Refusal(IEnumerable<string> problems)
        => new(new Answer(StatusCodes.Status400BadRequest, new JsonObject { ["errors"] = Hal.Array(problems.Select(problem => (JsonNode)problem)) }));
}
