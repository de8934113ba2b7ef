using System.Text;
using System.Text.Json.Nodes;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;
using Contracts.Engine.Generators;
using Contracts.Engine.Matching;
using Contracts.Engine.Tests.Documents;
using Contracts.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Contracts.Engine.Tests.Properties;

/// <summary>Whatever a file holds, it is a pact or is refused; what is a pact can be written, read again, compared and generated from.</summary>
public sealed class AnyFile
{
    private static readonly string[] Odd =
    [
        "\"\\ud800\"", "1e400", "-1", "123456789012345678901234567890", "{\"match\":\"regex\",\"regex\":\"(\"}", "{\"match\":\"date\",\"format\":\"bb\"}", "{\"min\":-1}", "{\"match\":\"type\",\"min\":1e9}",
        "{\"content\":\"\\\"\\\\ud800\\\"\",\"encoded\":\"JSON\",\"contentType\":\"application/json\"}", "{\"content\":\"AAA\",\"encoded\":\"base64\"}", "{\"content\":\"[\",\"encoded\":\"json\"}",
        "{\"combine\":\"XOR\",\"matchers\":[]}", "{\"$\":{\"matchers\":[{\"match\":\"arrayContains\",\"variants\":[{\"index\":-1}]}]}}", "{\"$.\":{\"matchers\":[{\"match\":\"type\"}]}}",
        "{\"type\":\"Regex\",\"regex\":\"[\"}", "{\"type\":\"RandomString\",\"size\":-5}", "{\"type\":\"Date\",\"format\":\"'\"}", "\"4.0\"", "\"application/json\"", "\"Synchronous/Messages\"", "\"%zz&=&+\"",
    ];

    [Fact]
    public void Whatever_stands_in_a_pact_it_is_read_or_refused()
    {
        var value = Gen.OneOf(Arbitrary.Json, Gen.Elements(Odd));
        var change = Gen.Zip(value, Gen.Choose(0, 10_000));
        var cases = Gen.Zip(Gen.Elements(SomePact.V2, SomePact.V3, SomePact.V3Messages, SomePact.V4), change.NonEmptyListOf());
        var read = 0;

        Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var file = Changed(drawn.Item1, drawn.Item2.Take(2));
            if (PactReader.TryRead(Encoding.UTF8.GetBytes(file), out var result, out _))
            {
                read++;
                Use(result.Document);
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

        read.Should().BeGreaterThan(500, "most changes leave a pact");
    }

    [Fact]
    public void Any_bytes_are_a_pact_or_refused()
    {
        Prop.ForAll(Arbitrary.Bytes.ToArbitrary(), bytes => PactReader.TryRead(bytes, out _, out var error) || error.Message.Length > 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static string Changed(string file, IEnumerable<(string Value, int Place)> changes)
    {
        var root = JsonNode.Parse(file)!;
        var values = new List<string>();
        foreach (var (value, place) in changes)
        {
            var nodes = Descendants(root).ToList();
            if (nodes.Count == 0)
                continue;
            var (parent, key) = nodes[place % nodes.Count];
            JsonNode mark = $"@@{values.Count}@@";
            if (parent is JsonObject map)
                map[(string)key] = mark;
            else
                ((JsonArray)parent)[(int)key] = mark;
            values.Add(value);
        }

        // As text: a value may be one that no document object takes.
        var text = root.ToJsonString();
        for (var i = 0; i < values.Count; i++)
            text = text.Replace($"\"@@{i}@@\"", values[i], StringComparison.Ordinal);
        return text;
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Descendants(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(member => Descendants(member.Value).Prepend((map, member.Key))),
        JsonArray list => list.SelectMany((item, index) => Descendants(item).Prepend((list, index))),
        _ => [],
    };

    private static void Use(PactDocument document)
    {
        try
        {
            var written = PactWriter.Write(document);
            PactWriter.Write(PactReader.Read(written).Document).Should().Equal(written, "what was written once is written so again");
        }
        catch (PactFormatException)
        {
            // A version cannot say everything that a tolerant reader takes.
        }

        foreach (var interaction in document.Interactions)
            Use(interaction);
    }

    private static void Use(Interaction interaction)
    {
        var context = new GenerationContext { Side = GenerationSide.Provider, TimeProvider = new FixedTime(DateTimeOffset.UnixEpoch), Random = new System.Random(1) };
        switch (interaction)
        {
            case HttpInteraction http:
                var request = Generation.Apply(http.Request, context);
                RequestMatching.Compare(http.Request, new ActualRequest { Method = request.Method, Path = request.Path, Body = request.Body });
                ResponseMatching.Compare(http.Response, new ActualResponse { Status = 200, Body = http.Response.Body });
                ResponseMatching.Compare(http.Response, new ActualResponse { Status = 200, Body = Body.FromText("{}", "application/json") });
                break;
            case AsynchronousMessage message:
                MessageMatching.Compare(message.Message, new ActualMessage { Contents = Generation.Apply(message.Message, context).Contents, Metadata = message.Message.Metadata });
                break;
            case SynchronousMessage message:
                MessageMatching.Compare(message.Request, new ActualMessage { Contents = Body.FromText("x"), Metadata = [] });
                break;
        }
    }
}
