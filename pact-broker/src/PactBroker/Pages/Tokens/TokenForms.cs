using System.Globalization;
using System.Text.Json.Nodes;
using PactBroker.Access.Tokens;
using PactBroker.Http;

namespace PactBroker.Pages.Tokens;

/// <summary>Makes and revokes tokens from their page. The secret is on the page that answers, and nowhere else.</summary>
internal static class TokenForms
{
    public const string Description = "description";
    public const string Scopes = "scopes";
    public const string Pacticipant = "pacticipant";
    public const string Team = "team";
    public const string Days = "days";

    private const long SecondsOfDay = 24 * 60 * 60;

    public static void Map(RouteTable routes)
    {
        routes.Form("/tokens", TokenEndpoints.Rule, CreateAsync);
        // Forms know no DELETE.
        routes.Form("/tokens/{token}/revoke", TokenEndpoints.Rule, RevokeAsync);
    }

    private static async Task<Answer> CreateAsync(BrokerRequest request, IFormCollection form)
    {
        try
        {
            var made = (await TokenEndpoints.CreateAsync(request, Read(form))).Body!;
            var page = await PageWriter.WriteAsync(
                typeof(NewTokenPage), request, (nameof(NewTokenPage.Description), made["description"]!.ToString()), (nameof(NewTokenPage.Secret), made["token"]!.ToString()));
            return page with { Headers = [.. page.Headers, ("Cache-Control", "no-store")] };
        }
        catch (RefusalException refusal) when (refusal.Answer.Status == StatusCodes.Status400BadRequest)
        {
            return await PageWriter.WriteAsync(typeof(TokensPage), request, (nameof(TokensPage.Filled), form), (nameof(TokensPage.Problem), PageWriter.Text(refusal.Answer.Body))) with { Status = refusal.Answer.Status };
        }
    }

    private static async Task<Answer> RevokeAsync(BrokerRequest request, IFormCollection form)
    {
        await TokenEndpoints.RevokeAsync(request);
        return Answer.SeeOther(request.Links.WithoutHost().Tokens);
    }

    // As programs say it: what is left empty is not said.
    private static JsonObject Read(IFormCollection form)
    {
        var body = new JsonObject { [Scopes] = Hal.Array(form[Scopes].OfType<string>().Select(scope => (JsonNode)scope)) };
        foreach (var field in new[] { Description, Pacticipant, Team })
        {
            if (form[field].ToString().Trim() is { Length: > 0 } text)
            {
                body[field] = text;
            }
        }

        if (form[Days].ToString().Trim() is { Length: > 0 } days)
        {
            body["expiresIn"] = int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number * SecondsOfDay : days;
        }

        return body;
    }
}
