using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Domain.Webhooks.Templates;

namespace PactBroker.Domain.Webhooks.Secrets;

/// <summary>Properties of JSON bodies whose names say that they are secret. A value with parameters is a template, and no secret.</summary>
public static class SecretProperties
{
    /// <summary>The same with asterisks in place of secrets; of a text, those that can be found in it.</summary>
    public static JsonNode Hide(JsonNode body) => body switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, IsSecret(member) ? Redaction.Hidden : HideOrNull(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(HideOrNull)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Redaction.Url(value.GetValue<string>()),
        _ => body.DeepClone(),
    };

    /// <summary>The secrets themselves, each as it is and as it stands in JSON.</summary>
    public static IEnumerable<string> Find(JsonNode? body) => body switch
    {
        JsonObject members => members.SelectMany(member => IsSecret(member) ? Spellings(member.Value!) : Find(member.Value)),
        JsonArray items => items.SelectMany(Find),
        _ => [],
    };

    private static JsonNode? HideOrNull(JsonNode? body) => body is null ? null : Hide(body);

    private static bool IsSecret(KeyValuePair<string, JsonNode?> member) =>
        member.Value is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number && Redaction.IsSecretName(member.Key) && !WebhookTemplate.HasParameters(value.ToString());

    private static string[] Spellings(JsonNode value) => [value.ToString(), value.ToJsonString().Trim('"')];
}
