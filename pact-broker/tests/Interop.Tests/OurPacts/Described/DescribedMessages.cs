using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Consumers;
using Contracts.Consumers.Bodies;
using Contracts.Consumers.Matchers;
using Interop.Tests.BothWays.Messages;

namespace Interop.Tests.OurPacts.Described;

/// <summary>Messages that a consumer's tests would describe, and what a provider produces for them.</summary>
internal static class DescribedMessages
{
    public const string Provider = "Orders";

    private static readonly byte[] Png = Convert.FromBase64String(BothWays.Samples.Png);

    /// <summary>The messages by description: one that the rules allow, and one that they do not.</summary>
    private static readonly Dictionary<string, (ProducedMessage Other, ProducedMessage Wrong)> Produced = new()
    {
        ["an order was placed"] = (Json("""{"id":8,"at":"2027-02-28T23:59:59+01:00"}"""), Json("""{"id":"8","at":"2027-02-28T23:59:59+01:00"}""")),
        ["an order as XML"] = (Of("application/xml", """<order id="8"><customer>Bea</customer></order>"""), Of("application/xml", """<order id="x"><customer>Bea</customer></order>""")),
        ["a note"] = (Of("text/plain", "2;Bea"), Of("text/plain", "Bea")),
        ["a picture"] = (new("image/png", [.. Png, 9], null), new("image/png", [0xFF, 0xD8, 0xFF, 0xE0], null)),
        ["the price of an order"] = (Json("""{"price":2.25}"""), Json("""{"price":"2.25"}""")),
        ["the label of an order"] = (Of("text/plain", "B-2"), Of("text/plain", "b-2")),
    };

    public static ProducedMessage Produce(string description) => Produced[description].Other;

    public static ProducedMessage ProduceWrongly(string description) => Produced[description].Wrong;

    /// <summary>Version 4: both kinds of messages in one file.</summary>
    public static async Task<string> WriteVersion4Async(string folder)
    {
        var pact = Pact.V4("Mailer", Provider, new PactConfig { PactDir = folder }).WithMessageInteractions().WithPactMetadata("queue", "kind", "topic");
        foreach (var message in Asynchronous<IMessageBuilderV4>(pact.ExpectsToReceive))
            await message.VerifyAsync<ReadOnlyMemory<byte>>(_ => Task.CompletedTask);
        await ReplyAsync(
            pact.ExpectsReplyTo("the price of an order").Given("an order exists", new { id = 7 }).WithComment("asked by the till"),
            request => request.WithJsonContent(new { id = Match.Integer(7) }),
            response => response.WithMetadata("topic", Match.Type("prices")).WithJsonContent(new { price = Match.Decimal(1.5m) }),
            "application/json",
            """{"id":8}""");
        await ReplyAsync(
            pact.ExpectsReplyTo("the label of an order"),
            request => request.WithContent("A-1", "text/plain"),
            response => response.WithMetadata("topic", Match.Type("labels")).WithContent(Match.Regex("A-1", "[A-Z]-\\d"), "text/plain"),
            "text/plain",
            "A-1");
        return Path.Combine(folder, $"Mailer-{Provider}.json");
    }

    public static async Task<string> WriteVersion3Async(string folder)
    {
        var pact = Pact.V3("Mailer", Provider, new PactConfig { PactDir = folder }).WithMessageInteractions();
        foreach (var message in Asynchronous<IMessageBuilderV3>(pact.ExpectsToReceive))
            await message.VerifyAsync<ReadOnlyMemory<byte>>(_ => Task.CompletedTask);
        return Path.Combine(folder, $"Mailer-{Provider}.json");
    }

    private static IEnumerable<IConfiguredMessageVerifier> Asynchronous<TMessage>(Func<string, IMessageBuilder<TMessage>> expect)
        where TMessage : IMessageBuilder<TMessage>
    {
        yield return expect("an order was placed").Given("an order exists", new { id = 7 }).WithMetadata("topic", Match.Regex("orders", "\\w+"))
            .WithJsonContent(new { id = Match.Integer(7), at = Match.DateTime("2026-01-02T03:04:05Z") });
        yield return expect("an order as XML").WithXmlContent(Xml.Element("order", Xml.Attribute("id", Match.Integer(7)), Xml.Element("customer", Match.Type("Ann"))));
        yield return expect("a note").WithContent(Match.Regex("1;Ann", "\\d+;\\w+"), "text/plain");
        yield return expect("a picture").WithContent(Match.ContentType("image/png", Png), "image/png");
    }

    private static Task ReplyAsync(
        ISynchronousMessageBuilder message, Action<IMessagePartBuilder> request, Action<IMessagePartBuilder> response, string contentType, string content) =>
        message.WithRequest(request).WillRespondWith(response).VerifyAsync(send =>
        {
            send(new MessageExample(Encoding.UTF8.GetBytes(content), contentType, new Dictionary<string, JsonElement>())).Should().ContainSingle();
            return Task.CompletedTask;
        });

    private static ProducedMessage Json(string content) => Of("application/json", content);

    private static ProducedMessage Of(string contentType, string content) => new(contentType, Encoding.UTF8.GetBytes(content), new JsonObject { ["topic"] = "things" });
}
