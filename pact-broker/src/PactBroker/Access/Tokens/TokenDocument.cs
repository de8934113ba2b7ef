using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Access.Tokens;

/// <summary>A token as it is shown: what it may do, and never what it is.</summary>
internal static class TokenDocument
{
    public static JsonObject Write(TokenRow token, BrokerLinks links) =>
        new JsonObject { ["uuid"] = token.Uuid, ["description"] = token.Description, ["scopes"] = Hal.Array(token.Scopes.Split(' ').Select(scope => (JsonNode)scope)) }
            .With("pacticipant", token.Pacticipant)
            .With("team", token.Team)
            .With("createdBy", token.CreatedBy)
            .WithInstants(token.CreatedAt)
            .With("expiresAt", token.ExpiresAt is { } expiry ? Hal.Instant(expiry) : null)
            .With("revokedAt", token.RevokedAt is { } revoked ? Hal.Instant(revoked) : null)
            .With("_links", new JsonObject
            {
                ["self"] = Hal.Link(links.Token(token.Uuid), token.Description),
                ["pb:tokens"] = Hal.Link(links.Tokens, "All tokens"),
                ["curies"] = links.Curies("token"),
            });

    public static JsonObject WriteList(IReadOnlyList<TokenRow> tokens, BrokerLinks links) => new()
    {
        ["_embedded"] = new JsonObject { ["tokens"] = Hal.Array(tokens.Select(token => Write(token, links))) },
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Tokens, "Tokens"), ["curies"] = links.Curies("tokens") },
    };
}
