using System.Text;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;
using Interop.Tests.Tools;

namespace Interop.Tests.BothWays.RoundTripping;

/// <summary>Pacts that the JavaScript library wrote, read and written here.</summary>
public sealed class RoundTrips : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("interop-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Lose_nothing_and_give_the_same_bytes_each_time()
    {
        await JavaScriptPacts.WriteAsync(_folder);

        (await RoundTripAsync("Web-Orders.json")).Interactions.Should().HaveCount(4);
    }

    [Fact]
    public async Task Do_so_for_every_version_and_kind()
    {
        await JavaScriptPacts.WriteAsync(_folder, "write-all-kinds.mjs");

        var two = await RoundTripAsync("Two-Orders.json");
        var three = await RoundTripAsync("Three-Orders.json");
        var messages = await RoundTripAsync("ThreeMessages-Orders.json");
        var four = await RoundTripAsync("Four-Orders.json");

        new[] { two, three, messages, four }.Select(pact => pact.Specification)
            .Should().Equal(PactSpecificationVersion.V2, PactSpecificationVersion.V3, PactSpecificationVersion.V3, PactSpecificationVersion.V4);
        Kinds(two).Should().Equal(nameof(HttpInteraction));
        Kinds(three).Should().Equal(Enumerable.Repeat(nameof(HttpInteraction), 5));
        Kinds(messages).Should().Equal(Enumerable.Repeat(nameof(AsynchronousMessage), 3));
        Kinds(four).Should().Equal([.. Enumerable.Repeat(nameof(AsynchronousMessage), 2), .. Enumerable.Repeat(nameof(HttpInteraction), 5), nameof(SynchronousMessage)]);
    }

    [Fact]
    public async Task Keep_what_belongs_to_plugins()
    {
        // As the protobuf plugin has it written: the library cannot do so without the plugin's program.
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "plugin.json"),
            """
            {
              "consumer": { "name": "Five" },
              "interactions": [
                {
                  "description": "a call", "interactionMarkup": { "markup": "```protobuf\nmessage Order {}\n```\n", "markupType": "COMMON_MARK" }, "key": "2d4f", "pending": false,
                  "pluginConfiguration": { "protobuf": { "descriptorKey": "628a", "expectations": { "request": { "id": "matching(integer, 7)" } }, "service": ".orders.Orders/Get" } },
                  "request": {
                    "contents": { "content": "CAc=", "contentType": "application/protobuf;message=.orders.Get", "contentTypeHint": "BINARY", "encoded": "base64" },
                    "matchingRules": { "body": { "$.id": { "combine": "AND", "matchers": [ { "match": "integer" } ] }, "$.kind": { "combine": "AND", "matchers": [ { "match": "protobuf-enum", "values": [ "A", 1, null ] } ] } } },
                    "metadata": { "contentType": "application/protobuf;message=.orders.Get" }
                  },
                  "response": [
                    {
                      "contents": { "content": "CgRvcGVu", "contentType": "application/protobuf;message=.orders.Order", "contentTypeHint": "BINARY", "encoded": "base64" },
                      "generators": { "body": { "$.at": { "plugin": "protobuf", "type": "ProtobufNow" } } },
                      "metadata": { "contentType": "application/protobuf;message=.orders.Order", "grpc-status": "OK" }
                    }
                  ],
                  "transport": "grpc", "type": "Synchronous/Messages"
                }
              ],
              "metadata": {
                "pactSpecification": { "version": "4.0" },
                "plugins": [ { "configuration": { "628a": { "protoDescriptors": "Cg==", "protoFile": "syntax = \"proto3\";" } }, "name": "protobuf", "version": "0.6.5" } ]
              },
              "provider": { "name": "Orders" }
            }
            """,
            TestContext.Current.CancellationToken);

        Kinds(await RoundTripAsync("plugin.json")).Should().Equal(nameof(SynchronousMessage));
    }

    private static IEnumerable<string> Kinds(PactDocument pact) => pact.Interactions.Select(interaction => interaction.GetType().Name).Order(StringComparer.Ordinal);

    /// <summary>The library puts a path before the rules of the status, which the specification does not; they are written as specified.</summary>
    private static JsonNode AsSpecified(JsonNode pact)
    {
        foreach (var rules in (pact["interactions"]?.AsArray() ?? []).Select(interaction => interaction!["response"] as JsonObject).Select(response => response?["matchingRules"]))
        {
            if (rules?["status"]?["$"] is { } keyed)
                rules["status"] = keyed.DeepClone();
        }

        return pact;
    }

    private async Task<PactDocument> RoundTripAsync(string file)
    {
        var theirs = await File.ReadAllBytesAsync(Path.Combine(_folder, file), TestContext.Current.CancellationToken);

        var read = PactReader.Read(theirs);
        var ours = PactWriter.Write(read.Document);
        var again = PactWriter.Write(PactReader.Read(ours).Document);

        read.Warnings.Should().BeEmpty();
        JsonNode.DeepEquals(JsonNode.Parse(ours), AsSpecified(JsonNode.Parse(theirs)!)).Should().BeTrue("{0}\nwas read from\n{1}", Encoding.UTF8.GetString(ours), Encoding.UTF8.GetString(theirs));
        Encoding.UTF8.GetString(again).Should().Be(Encoding.UTF8.GetString(ours));
        return read.Document;
    }
}
