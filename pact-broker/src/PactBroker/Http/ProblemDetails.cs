using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace PactBroker.Http;

/// <summary>The same refusals as application/problem+json, for clients that ask for it.</summary>
internal static class ProblemDetails
{
    public static Answer IfAsked(HttpContext context, Answer refusal)
    {
        var accepted = context.Request.Headers.Accept.ToString();
        if (!accepted.Contains("application/problem+json", StringComparison.OrdinalIgnoreCase) || refusal.Body is not JsonObject body || refusal.ContentType == MediaTypes.Problem)
        {
            return refusal;
        }

        return body["errors"] is JsonObject errors ? refusal with { Body = Invalid(refusal, Details(errors)), ContentType = MediaTypes.Problem }
            : body["errors"] is JsonArray sentences ? refusal with { Body = Invalid(refusal, Details(sentences)), ContentType = MediaTypes.Problem }
            : body["error"] is JsonValue error ? refusal with { Body = Single(refusal, error.ToString()), ContentType = MediaTypes.Problem }
            : refusal;
    }

    private static JsonObject Invalid(Answer refusal, IEnumerable<JsonNode> details) => new()
    {
        ["title"] = "Validation errors",
        ["type"] = "/problems/validation-error",
        ["status"] = refusal.Status,
        ["instance"] = "/",
        ["errors"] = new JsonArray([.. details]),
    };

    private static IEnumerable<JsonNode> Details(JsonObject errors) =>
        from field in errors from text in (JsonArray)field.Value! select Detail(field.Key, text!.ToString());

    // Questions to the matrix are refused in sentences that name what they are about.
    private static IEnumerable<JsonNode> Details(JsonArray sentences) => sentences.Select(sentence => new JsonObject
    {
        ["type"] = "/problems/invalid-query-parameter-value",
        ["title"] = "Validation error",
        ["detail"] = sentence!.ToString(),
    });

    private static JsonObject Detail(string field, string text) => new()
    {
        ["type"] = "/problems/invalid-body-property-value",
        ["title"] = "Validation error",
        ["detail"] = text,
        ["pointer"] = "/" + field.Replace('.', '/'),
    };

    private static JsonObject Single(Answer refusal, string text)
    {
        var phrase = ReasonPhrases.GetReasonPhrase(refusal.Status).ToLowerInvariant();
        return new JsonObject
        {
            ["title"] = char.ToUpperInvariant(phrase[0]) + phrase[1..],
            ["type"] = "/problem/" + phrase.Replace(' ', '-'),
            ["detail"] = text,
            ["status"] = refusal.Status,
        };
    }
}
