using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PactBroker.Access.Teams;

namespace PactBroker.Access.Oidc;

/// <summary>Whom a good token is of, and what it opens here.</summary>
/// <param name="Name">As the log of changes shows it.</param>
/// <param name="Grants">Those of the settings that the token has a value for.</param>
internal sealed record OidcPerson(string Name, IReadOnlyList<OidcGrant> Grants)
{
    private const int LongestName = 200;

    // The first that there is tells people more than the subject does, which nobody else can have.
    private static readonly string[] Names = ["preferred_username", "email", "client_id", "azp"];

    public IReadOnlyCollection<string> Teams => [.. Grants.Select(grant => grant.Team).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    public static OidcPerson Of(JsonWebToken token, OidcOptions options)
    {
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        var values = Values(payload.RootElement, options.RolesClaim);
        return new OidcPerson(NameOf(payload.RootElement, token.Subject), [.. options.Grants.Where(grant => grant.IsFor(values))]);
    }

    /// <param name="teams">What the teams have.</param>
    public Caller ToCaller(IReadOnlyCollection<Team> teams)
    {
        var everywhere = Sum(Grants.Where(grant => grant.Team is null));
        return Teams.Count == 0 ? new Caller(Name, everywhere) : new Caller(Name, Sum(Grants)) { Holdings = Team.HoldingsOf(Teams, teams), Everywhere = everywhere };
    }

    private static Permissions Sum(IEnumerable<OidcGrant> grants) => grants.Aggregate(Permissions.None, (all, grant) => all | grant.Permissions);

    private static string NameOf(JsonElement payload, string subject)
    {
        var display = Names.Select(name => payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null).FirstOrDefault(name => name is { Length: > 0 });
        var name = display is null || display == subject ? subject : $"{display} ({subject})";
        return string.Concat(name.Where(character => !char.IsControl(character)).Take(LongestName));
    }

    // A claim may have dots in its name; else they lead into it.
    private static List<string> Values(JsonElement payload, string path)
    {
        var found = payload.TryGetProperty(path, out var whole) ? whole : path.Split('.').Aggregate((JsonElement?)payload, (at, name) =>
            at is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var next) ? next : null);
        return found switch
        {
            { ValueKind: JsonValueKind.String } text => [.. text.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            _ => [],
        };
    }
}
