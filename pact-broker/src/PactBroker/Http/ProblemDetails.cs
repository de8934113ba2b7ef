using System.Text.Json.Nodes;

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

    private static JsonObject Single(Answer refusal, string text) => new()
    {
        ["title"] = refusal.Status switch
        {
            StatusCodes.Status404NotFound => "Not found",
            StatusCodes.Status409Conflict => "Conflict",
            _ => "Bad request",
        },
        ["type"] = refusal.Status switch
        {
            StatusCodes.Status404NotFound => "/problem/not-found",
            StatusCodes.Status409Conflict => "/problem/conflict",
            _ => "/problem/bad-request",
        },
        ["detail"] = text,
        ["status"] = refusal.Status,
    };
}
