using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents.Reading;
using Contracts.Providers;
using Contracts.Providers.Sources;

namespace PactBroker.Tests.Releases;

/// <summary>Pacts between shapes, and verifying them against code that writes a shape.</summary>
internal static class Verifications
{
    public static string Pact(string consumer, string provider, Shape needs, RunningCode code) => new JsonObject
    {
        ["consumer"] = new JsonObject { ["name"] = consumer },
        ["provider"] = new JsonObject { ["name"] = provider },
        ["interactions"] = new JsonArray(new JsonObject
        {
            ["description"] = "a request for an item",
            ["request"] = new JsonObject { ["method"] = "GET", ["path"] = "/item" },
            ["response"] = new JsonObject
            {
                ["status"] = 200,
                ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
                ["body"] = code.Write(needs),
                ["matchingRules"] = new JsonObject { ["body"] = new JsonObject(needs.Fields.Select(field => KeyValuePair.Create($"$.{field.Name}", (JsonNode?)Rule(field)))) },
            },
        }),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "3.0.0" } },
    }.ToJsonString();

    public static async Task<bool> VerifyAsync(string pact, string provider, Shape answers, RunningCode code)
    {
        var document = PactReader.Read(Encoding.UTF8.GetBytes(pact)).Document;
        var report = await new PactVerifier(provider)
            .WithHttpEndpoint(new AnsweringHandler(() => code.Write(answers).ToJsonString()))
            .WithSource(new InMemorySource([document]))
            .VerifyAsync(TestContext.Current.CancellationToken);
        return report.Success;
    }

    private static JsonObject Rule(Field field) => new()
    {
        ["matchers"] = new JsonArray(new JsonObject { ["match"] = field.Kind switch { FieldKind.Integer => "integer", FieldKind.Flag => "boolean", _ => "type" } }),
    };

    private sealed class AnsweringHandler(Func<string> body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(body(), Encoding.UTF8, "application/json"),
            RequestMessage = request,
        });
    }
}
