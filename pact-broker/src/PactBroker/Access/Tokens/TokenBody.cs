using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Http;

namespace PactBroker.Access.Tokens;

/// <summary>What a new token is to be.</summary>
internal static class TokenBody
{
    public static async Task<TokenRow> ReadAsync(BrokerRequest request)
    {
        var body = await request.ReadObjectAsync();
        var errors = new ValidationErrors();
        var reader = new BodyReader(body, errors);
        var row = new TokenRow
        {
            Uuid = Guid.NewGuid().ToString(),
            Description = reader.RequiredName("description"),
            Scopes = string.Join(' ', PermissionNames.Of(Scopes(body["scopes"], errors))),
            Pacticipant = reader.Name("pacticipant"),
            CreatedBy = request.Caller.Name,
        };
        if (row.Pacticipant is not null && (PermissionNames.Parse(row.Scopes.Split(' ')) & (Permissions.Admin | Permissions.Audit)) is not Permissions.None and var all)
        {
            errors.Add("scopes", $"cannot have {PermissionNames.List(all, " and ")}, which concerns all, for one pacticipant");
        }

        errors.ThrowIfAny();
        return row;
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
