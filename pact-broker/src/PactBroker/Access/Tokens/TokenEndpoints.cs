using System.Text.Json.Nodes;
using PactBroker.Access.Teams;
using PactBroker.Http;

namespace PactBroker.Access.Tokens;

/// <summary>Tokens: all of them, a new one, one of them. The secret is in the answer that creates it and nowhere else.</summary>
internal static class TokenEndpoints
{
    public const string MeansNothing = "This broker does not ask who you are, so that a token would mean nothing: give it a user first (PACT_BROKER_BASIC_AUTH_USERNAME and PACT_BROKER_BASIC_AUTH_PASSWORD), or an issuer of tokens (PACT_BROKER_OIDC_ISSUER).";

    public static readonly AccessRule Rule = new(Permissions.Admin);

    public static void Map(RouteTable routes)
    {
        routes.Resource("/tokens").Get(Rule, ListAsync).Post(Permissions.Admin, CreateAsync);
        routes.Resource("/tokens/{token}").Get(Rule, ShowAsync).Delete(Permissions.Admin, RevokeAsync);
    }

    private static async Task<Answer> ListAsync(BrokerRequest request) =>
        Answer.Ok(TokenDocument.WriteList(await request.ReadAsync(session => session.ListTokensAsync()), request.Links));

    private static async Task<Answer> ShowAsync(BrokerRequest request) =>
        Answer.Ok(TokenDocument.Write(await request.ReadAsync(session => session.GetTokenAsync(request["token"])), request.Links));

    private static async Task<Answer> CreateAsync(BrokerRequest request) => await CreateAsync(request, await request.ReadObjectAsync());

    public static async Task<Answer> CreateAsync(BrokerRequest request, JsonObject body)
    {
        // Whoever reaches an open broker could make himself a key for later.
        if (!request.Settings.Access.IsOn)
        {
            throw RefusalException.Because(StatusCodes.Status403Forbidden, MeansNothing);
        }

        var (row, lifetime) = TokenBody.Read(request, body);
        var secret = TokenSecret.Create();
        request.Change.Note("token", row.Uuid).Note("description", row.Description).Note("scopes", row.Scopes).Note("pacticipant", row.Pacticipant).Note("team", row.Team)
            .Note("expiresIn", lifetime is { } time ? $"{time.TotalSeconds:0}" : null);
        var created = await request.WriteAsync(async session =>
        {
            if (row.Team is not null && await session.FindTeamAsync(row.Team) is null)
            {
                throw RefusalException.Invalid("team", $"does not match an existing team. {request.Links.Teams} lists them.");
            }

            await session.AddTokenAsync(row, lifetime, secret);
            return await session.GetTokenAsync(row.Uuid);
        });
        var document = TokenDocument.Write(created, request.Links);
        document["token"] = secret;
        return Answer.Created(request.Links.Token(row.Uuid), document);
    }

    public static async Task<Answer> RevokeAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session => await session.RevokeTokenAsync(await session.GetTokenAsync(request["token"])));
        return Answer.NoContent;
    }
}
