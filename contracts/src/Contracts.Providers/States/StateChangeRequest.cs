using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Documents;
using Microsoft.AspNetCore.Http;

namespace Contracts.Providers.States;

/// <summary>A state change as other verifiers ask for it: in a JSON body or in the query.</summary>
internal sealed record StateChangeRequest(ProviderState State, StateAction Action)
{
    public static async Task<StateChangeRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Query.ContainsKey("state"))
            return FromQuery(request.Query);
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken).ConfigureAwait(false);
            return FromBody(body.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static StateChangeRequest? FromBody(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("state", out var name) || name.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            return null;
        ImmutableArray<KeyValuePair<string, JsonElement>> parameters = body.TryGetProperty("params", out var given) && given.ValueKind == JsonValueKind.Object
            ? [.. given.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))]
            : [];
        var action = body.TryGetProperty("action", out var verb) && verb.ValueKind == JsonValueKind.String ? verb.GetString() : null;
        return new StateChangeRequest(new ProviderState(name.GetString() ?? "") { Parameters = parameters }, ToAction(action));
    }

    private static StateChangeRequest FromQuery(IQueryCollection query) => new(
        new ProviderState(query["state"].ToString())
        {
            Parameters =
            [
                .. query.Where(parameter => parameter.Key is not ("state" or "action"))
                    .Select(parameter => KeyValuePair.Create(parameter.Key, JsonSerializer.SerializeToElement(parameter.Value.ToString()))),
            ],
        },
        ToAction(query["action"].ToString()));

    private static StateAction ToAction(string? verb) =>
        string.Equals(verb, "teardown", StringComparison.OrdinalIgnoreCase) ? StateAction.Teardown : StateAction.Setup;
}
