using Contracts.Engine.Documents;
using PactBroker.Access;
using PactBroker.Domain.ForVerification.Requests;
using PactBroker.Http;
using PactBroker.Matrix;
using PactBroker.Storage;

namespace PactBroker.ForVerification;

/// <summary>What a provider has to verify. Clients GET the address first, read where it leads, and POST there.</summary>
internal static class ForVerificationEndpoints
{
    public static void Map(RouteTable routes)
        => routes.Resource("/pacts/provider/{provider}/for-verification").Get(ListAsync).Post(Permissions.Read, SelectAsync);

    private static Task<Answer> ListAsync(BrokerRequest request)
        => AnswerAsync(request, environments => DeprecatedForVerificationParsing.Parse(request.Context.Request.QueryString.Value ?? "", environments));

    private static async Task<Answer> SelectAsync(BrokerRequest request)
    {
        var body = await request.ReadObjectAsync();
        return await AnswerAsync(request, environments => ForVerificationParsing.Parse(body, environments));
    }

    private static Task<Answer> AnswerAsync(BrokerRequest request, Func<Func<string, bool>, (ForVerificationRequest Request, RequestErrors Errors)> parse)
    {
        var name = new PacticipantName(request["provider"]);
        return request.ReadAsync(async session =>
        {
            if (!(await PacticipantRows.FindAsync(session, [name])).TryGetValue(name, out var provider))
                throw RefusalException.NotFound($"No provider with name '{name}' found");

            var environments = await EnvironmentsAsync(session);
            var (asked, errors) = parse(environments.Contains);
            Refuse(errors);
            var pacts = await ForVerificationReader.FindAsync(session, provider.ToPacticipant(), asked);
            return Answer.Ok(ForVerificationJson.Write(name.Value, pacts, asked, request.Links));
        });
    }

    private static async Task<HashSet<string>> EnvironmentsAsync(StorageSession session)
        => [.. await session.QueryAsync<string>("SELECT name FROM environments")];

    private static void Refuse(RequestErrors errors)
    {
        var refusal = new ValidationErrors();
        foreach (var (field, text) in errors.All)
            refusal.Add(field, text);

        refusal.ThrowIfAny();
    }
}
