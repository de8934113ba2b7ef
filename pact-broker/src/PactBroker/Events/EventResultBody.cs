using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Verifications;

namespace PactBroker.Events;

/// <summary>Reads a result as a writer's build posts it.</summary>
internal static class EventResultBody
{
    public static (string Writer, NewVerification Result) Read(JsonObject json)
    {
        var body = new BodyReader(json, new ValidationErrors());
        var writer = body.RequiredName("writer");
        var problems = Problems(body);
        var result = new NewVerification
        {
            Success = body.RequiredFlag("success"),
            ProviderVersion = body.RequiredName("writerVersion"),
            BuildUrl = VerificationBody.BuildUrl(body),
            TestResults = new JsonObject { ["problems"] = problems }.ToJsonString(),
        };
        body.Errors.ThrowIfAny();
        return (writer, result);
    }

    private static JsonArray Problems(BodyReader body)
    {
        if (body["problems"] is JsonArray items && items.All(item => item is JsonValue value && value.TryGetValue<string>(out _)))
            return (JsonArray)items.DeepClone();

        if (body["problems"] is not null)
            body.Errors.Add("problems", "must be an array of strings");
        return [];
    }
}
