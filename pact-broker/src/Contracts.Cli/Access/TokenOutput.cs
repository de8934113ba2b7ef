using System.Globalization;
using System.Text.Json.Nodes;
using Contracts.Cli.Output;
using PactBroker.Client.Access;

namespace Contracts.Cli.Access;

/// <summary>Tokens for people and for programs.</summary>
internal static class TokenOutput
{
    public static JsonObject Json(AccessToken token) => new()
    {
        ["uuid"] = token.Uuid,
        ["description"] = token.Description,
        ["scopes"] = JsonOutput.Texts(token.Scopes),
        ["pacticipant"] = token.Pacticipant,
        ["team"] = token.Team,
        ["createdBy"] = token.CreatedBy,
        ["createdAt"] = token.CreatedAt,
        ["expiresAt"] = token.ExpiresAt,
        ["revokedAt"] = token.RevokedAt,
    };

    public static void Write(IEnumerable<AccessToken> tokens, Printer printer, DateTimeOffset now) => printer.Table(
        ["UUID", "DESCRIPTION", "SCOPES", "FOR", "CREATED", "EXPIRES", "REVOKED"],
        tokens.Select(token => (IReadOnlyList<(string, Tone)>)
        [
            (token.Uuid ?? "", Tone.Strong),
            (token.Description, Tone.Plain),
            (string.Join(", ", token.Scopes), Tone.Plain),
            (token.Pacticipant ?? (token.Team is { } team ? $"team {team}" : "all"), Tone.Plain),
            ($"{token.CreatedAt} by {token.CreatedBy}", Tone.Plain),
            HasExpired(token, now) ? ($"expired {token.ExpiresAt}", Tone.Bad) : (token.ExpiresAt ?? "", Tone.Plain),
            (token.RevokedAt ?? "", Tone.Bad),
        ]));

    private static bool HasExpired(AccessToken token, DateTimeOffset now) =>
        DateTimeOffset.TryParse(token.ExpiresAt, CultureInfo.InvariantCulture, DateTimeStyles.None, out var expiry) && expiry <= now;
}
