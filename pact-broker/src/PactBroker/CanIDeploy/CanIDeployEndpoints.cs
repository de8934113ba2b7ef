using Contracts.Engine.Documents;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.History;
using PactBroker.Http;
using PactBroker.Matrix;
using PactBroker.Storage;

namespace PactBroker.CanIDeploy;

/// <summary>May this version go there? The questions that pipelines ask, each a short form of one to the matrix.</summary>
internal static class CanIDeployEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/can-i-deploy").Get(AskAsync);
        routes.Resource("/pacticipants/{pacticipant}/latest-version/{tag}/can-i-deploy/to/{toTag}").Get(AskByTagAsync);
        routes.Resource("/pacticipants/{pacticipant}/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}").Get(AskByBranchAsync);
    }

    private static Task<Answer> AskAsync(BrokerRequest request)
    {
        var (query, error) = CanIDeployQuery.Parse(request.Context.Request.QueryString.Value ?? "");
        return request.ReadAsync(async now =>
        {
            var (session, problem) = await AsOf.ReadAsync(request, now);
            if (await ForgottenTime.FindAsync(session, query.ToMatrixQuery()) is { } forgotten)
                throw RefusalException.Invalid(AsOf.Parameter, forgotten);

            var errors = new ValidationErrors();
            if (problem is not null)
                errors.Add(AsOf.Parameter, problem);
            if (error is not null)
                errors.Add("", error);

            var known = await MatrixReader.KnownNamesAsync(session, query.Pacticipant is { } name ? [name] : [], query.Environment);
            foreach (var (field, text) in query.Validate(known))
                errors.Add(field, text);

            errors.ThrowIfAny();
            return await MatrixAnswers.AnswerAsync(request, session, query.ToMatrixQuery());
        });
    }

    private static Task<Answer> AskByTagAsync(BrokerRequest request) => request.ReadAsync(session => AnswerAsync(
        request,
        session,
        CanIDeployQuery.About(new MatrixSelector { Pacticipant = new PacticipantName(request["pacticipant"]), Tag = request["tag"], Latest = true }, environment: null, toTag: request["toTag"])));

    private static Task<Answer> AskByBranchAsync(BrokerRequest request) => request.ReadAsync(session => AnswerAsync(
        request,
        session,
        CanIDeployQuery.About(new MatrixSelector { Pacticipant = new PacticipantName(request["pacticipant"]), Branch = request["branch"], Latest = true }, request["environment"], toTag: null)));

    // The path names the version and the environment: where one of them does not exist, neither does the resource.
    private static async Task<Answer> AnswerAsync(BrokerRequest request, StorageSession session, MatrixQuery query)
    {
        var version = (await SelectorVersions.FindAsync(session, query.Selectors))[0].Versions;
        var known = await MatrixReader.KnownNamesAsync(session, [], query.Target.Environment);
        if (version.IsEmpty || (query.Target.Environment is { } environment && !known.Environments.Contains(environment)))
            throw RefusalException.NotFound();

        return await MatrixAnswers.AnswerAsync(request, session, query);
    }
}
