using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace PactBroker.Http;

/// <summary>The same refusals as application/problem+json, for clients that ask for it.</summary>
internal static class ProblemDetails
{
    public static Answer IfAsked(HttpRequest request, Answer refusal, BrokerSettings settings)
    {
        var accepted = request.Headers.Accept.ToString();
        if (!accepted.Contains("application/problem+json", StringComparison.OrdinalIgnoreCase) || refusal.Body is not JsonObject body || refusal.ContentType == MediaTypes.Problem)
        {
            return refusal;
        }

        var problems = BaseUrl.Of(request, settings);
        return body["errors"] is JsonObject errors ? refusal with { Body = Invalid(refusal, Details(errors, problems), problems), ContentType = MediaTypes.Problem }
            : body["errors"] is JsonArray sentences ? refusal with { Body = Invalid(refusal, Details(sentences, problems), problems), ContentType = MediaTypes.Problem }
            : body["error"] is JsonValue error ? refusal with { Body = Single(refusal, error.ToString(), problems), ContentType = MediaTypes.Problem }
            : refusal;
    }

    private static JsonObject Invalid(Answer refusal, IEnumerable<JsonNode> details, string baseUrl) => new()
    {
        ["title"] = "Validation errors",
        ["type"] = $"{baseUrl}/problems/validation-error",
        ["status"] = refusal.Status,
        ["instance"] = "/",
        ["errors"] = new JsonArray([.. details]),
    };

    private static IEnumerable<JsonNode> Details(JsonObject errors, string baseUrl) =>
        from field in errors from text in (JsonArray)field.Value! select Detail(field.Key, text!.ToString(), baseUrl);

    // Questions to the matrix are refused in sentences that name what they are about.
    private static IEnumerable<JsonNode> Details(JsonArray sentences, string baseUrl) => sentences.Select(sentence => new JsonObject
    {
        ["type"] = $"{baseUrl}/problems/invalid-query-parameter-value",
        ["title"] = "Validation error",
        ["detail"] = sentence!.ToString(),
    });

    private static JsonObject Detail(string field, string text, string baseUrl) => new()
    {
        ["type"] = $"{baseUrl}/problems/invalid-body-property-value",
        ["title"] = "Validation error",
        ["detail"] = text,
        ["pointer"] = "/" + field.Replace('.', '/'),
    };

    private static JsonObject Single(Answer refusal, string text, string baseUrl)
    {
        var phrase = ReasonPhrases.GetReasonPhrase(refusal.Status).ToLowerInvariant();
        return new JsonObject
        {
            ["title"] = char.ToUpperInvariant(phrase[0]) + phrase[1..],
            ["type"] = $"{baseUrl}/problem/" + phrase.Replace(' ', '-'),
            ["detail"] = text,
            ["status"] = refusal.Status,
        };
    }
}
