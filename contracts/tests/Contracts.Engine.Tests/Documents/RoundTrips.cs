using System.Text;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;

namespace Contracts.Engine.Tests.Documents;

public sealed class RoundTrips
{
    [Theory]
    [InlineData(SomePact.V2)]
    [InlineData(SomePact.V3)]
    [InlineData(SomePact.V3Messages)]
    [InlineData(SomePact.V4)]
    public void Nothing_is_lost_and_the_bytes_are_stable(string file)
    {
        var written = PactWriter.Write(PactReader.Read(Encoding.UTF8.GetBytes(file)).Document);
        var again = PactWriter.Write(PactReader.Read(written).Document);

        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(Normalized(file))).Should().BeTrue("what was read is written: {0}", Encoding.UTF8.GetString(written));
        Encoding.UTF8.GetString(again).Should().Be(Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void Every_pact_of_the_conformance_data_comes_back_as_it_was_read()
    {
        var files = Conformance.Files("compatibility-suite/fixtures", "*.json")
            .Where(file => PactReader.TryRead(File.ReadAllBytes(file), out var result, out _) && result.Document.Interactions.Length > 0)
            .ToList();
        files.Should().NotBeEmpty();

        foreach (var file in files)
        {
            var written = PactWriter.Write(PactReader.Read(File.ReadAllBytes(file)).Document);
            JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(File.ReadAllBytes(file))).Should().BeTrue("{0} is written as it was read: {1}", file, Encoding.UTF8.GetString(written));
        }
    }

    [Fact]
    public void The_layout_is_that_of_other_pact_tools()
    {
        var document = PactReader.Read("""
            {"provider":{"name":"p"},"consumer":{"name":"ç"},"interactions":[{"type":"Synchronous/HTTP","response":{"status":204},
             "request":{"path":"/","method":"GET","headers":{}},"description":"d"}],"metadata":{"pactSpecification":{"version":"4"}}}
            """u8.ToArray()).Document;

        Encoding.UTF8.GetString(PactWriter.Write(document)).Should().Be("""
            {
              "consumer": {
                "name": "ç"
              },
              "interactions": [
                {
                  "description": "d",
                  "pending": false,
                  "request": {
                    "headers": {},
                    "method": "GET",
                    "path": "/"
                  },
                  "response": {
                    "status": 204
                  },
                  "type": "Synchronous/HTTP"
                }
              ],
              "metadata": {
                "pactSpecification": {
                  "version": "4.0"
                }
              },
              "provider": {
                "name": "p"
              }
            }
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(SomePact.V3, "generator")]
    [InlineData(SomePact.V3Messages, "message")]
    public void What_a_version_cannot_say_is_refused(string file, string what)
    {
        var document = PactReader.Read(Encoding.UTF8.GetBytes(file)).Document;

        var write = () => PactWriter.Write(document with { Specification = Engine.Documents.PactSpecificationVersion.V2 });

        write.Should().Throw<PactFormatException>().WithMessage("*cannot be written in a pact of version 2.0.0.*", what);
    }

    // The query of version 2 and the spelling of JSON in a text are written in one of several equal ways.
    private static string Normalized(string file) => file
        .Replace("q=a+b%2Fc&flag&q=%C3%A9", "q=a+b%2Fc&q=%C3%A9&flag", StringComparison.Ordinal)
        .Replace("""
            "body": "\"just text\""
            """, """
            "body": "just text"
            """, StringComparison.Ordinal);
}
