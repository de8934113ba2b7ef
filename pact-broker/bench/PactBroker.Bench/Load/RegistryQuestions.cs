using System.Text;
using System.Text.Json.Nodes;

namespace PactBroker.Bench.Load;

/// <summary>What producers and consumers of events ask a schema registry: 200 subjects, schemas of 20 fields.</summary>
internal static class RegistryQuestions
{
    private const int Subjects = 200;
    private const int Fields = 20;

    public static HttpRequestMessage ById(int number) => Get($"schemas/ids/{1 + (number % Subjects)}?subject={Subject(number)}");

    public static HttpRequestMessage Latest(int number) => Get($"subjects/{Subject(number)}/versions/latest");

    /// <summary>What a producer sends when it starts: a schema that is registered.</summary>
    public static HttpRequestMessage RegisterAgain(int number) => Register(Subject(number), Schema(number % Subjects, version: 0));

    public static HttpRequestMessage RegisterFirst(int number) => Register($"new-{number}", Schema(Subjects + number, version: 0));

    /// <summary>The next version of one of the subjects, compared with the one before.</summary>
    public static HttpRequestMessage RegisterNext(int number) => Register(Subject(number), Schema(number % Subjects, version: 1 + number));

    public static async Task PrepareAsync(LoadClient client)
    {
        for (var number = 0; number < Subjects; number++)
            await client.AskAsync(RegisterAgain(number));
    }

    private static string Subject(int number) => $"topic-{number % Subjects}-value";

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static HttpRequestMessage Register(string subject, string schema) => new(HttpMethod.Post, $"subjects/{subject}/versions?normalize=false")
    {
        Content = new StringContent(new JsonObject { ["schema"] = schema, ["schemaType"] = "AVRO" }.ToJsonString(), Encoding.UTF8, "application/vnd.schemaregistry.v1+json"),
    };

    private static string Schema(int name, int version) => new JsonObject
    {
        ["type"] = "record",
        ["name"] = $"Event{name}",
        ["namespace"] = "shop.events",
        ["fields"] = new JsonArray([.. Enumerable.Range(0, Fields).Select(field => Field($"field{field}")), .. version == 0 ? Array.Empty<JsonNode>() : [Field($"added{version}")]]),
    }.ToJsonString();

    private static JsonObject Field(string name) => new() { ["name"] = name, ["type"] = new JsonArray("null", "string"), ["default"] = null, ["doc"] = $"What {name} means." };
}
