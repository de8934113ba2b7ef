using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Http;

namespace PactBroker.Access.Tokens;

/// <summary>What a new token is to be.</summary>
internal static class TokenBody
{
    // Ten years; who means more leaves it out.
    private const long MostSeconds = 10 * 366 * 24 * 60 * 60;

    public static (TokenRow Token, TimeSpan? Lifetime) Read(BrokerRequest request, JsonObject body)
    {
        var errors = new ValidationErrors();
        var reader = new BodyReader(body, errors);
        var row = new TokenRow
        {
            Uuid = Guid.NewGuid().ToString(),
            Description = reader.RequiredName("description"),
            Scopes = string.Join(' ', PermissionNames.Of(body["role"] is null ? Scopes(body["scopes"], errors) : Role(body, errors))),
            Pacticipant = reader.Name("pacticipant"),
            Team = reader.Name("team"),
            CreatedBy = request.Caller.Name,
        };
        if (row is { Pacticipant: not null, Team: not null })
        {
            errors.Add("team", "cannot be there beside a pacticipant: a token is for one of them");
        }

        if ((row.Pacticipant ?? row.Team) is { } whose && (PermissionNames.Parse(row.Scopes.Split(' ')) & (Permissions.Admin | Permissions.Audit)) is not Permissions.None and var all)
        {
            errors.Add("scopes", $"cannot have {PermissionNames.List(all, " and ")}, which concerns all, for {whose}");
        }

        var lifetime = Lifetime(body["expiresIn"], errors);
        errors.ThrowIfAny();
        return (row, lifetime);
    }

    // In seconds, as OAuth says it.
    private static TimeSpan? Lifetime(JsonNode? json, ValidationErrors errors)
    {
        if (json is null)
            return null;
        if (json is JsonValue value && value.TryGetValue<long>(out var seconds) && seconds is > 0 and <= MostSeconds)
            return TimeSpan.FromSeconds(seconds);

        errors.Add("expiresIn", $"must be a whole number of seconds, from 1 to {MostSeconds}");
        return null;
    }

    private static Permissions Role(JsonObject body, ValidationErrors errors)
    {
        if (body["scopes"] is not null)
        {
            errors.Add("role", "cannot be there beside scopes: it names some");
        }

        var permissions = body["role"] is JsonValue value && value.TryGetValue<string>(out var name) ? Roles.Find(name) : null;
        if (permissions is null)
        {
            errors.Add("role", $"must be one of {Roles.Names}");
        }

        return permissions ?? Permissions.None;
    }

    private static Permissions Scopes(JsonNode? json, ValidationErrors errors)
    {
        var names = json is JsonArray { Count: > 0 } items && items.All(item => item?.GetValueKind() == JsonValueKind.String) ? items.Select(item => item!.GetValue<string>()).ToList() : [];
        var scopes = PermissionNames.Parse(names);
        if (scopes == Permissions.None || PermissionNames.Of(scopes).Count() != names.Distinct().Count())
        {
            errors.Add("scopes", $"must be a list of some of {PermissionNames.List(Permissions.All, ", ")}");
        }

        return scopes;
    }
}
