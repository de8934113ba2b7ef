using System.Text.Json.Nodes;
using Interop.Tests.Tools;
using PactBroker.Access;

namespace Interop.Tests.Pages;

/// <summary>The broker's pages in a real browser: light, dark, on a phone, with the keyboard, without scripts.</summary>
public sealed class LookingAtPages
{
    private const string BelowAPath = "/contracts/broker";
    private const string AtTheRoot = "pages are looked at where the broker is at the root";

    /// <summary>A view of all pages takes half a minute.</summary>
    private static string Views => LongRun.IsOn ? "light,dark,phone,plain" : "light";

    [Theory]
    [InlineData("", "demo")]
    [InlineData(BelowAPath, "below-a-path")]
    public async Task Nobody_stumbles_and_every_link_leads_somewhere(string pathBase, string pictures)
    {
        LongRun.Only(pathBase == BelowAPath, AtTheRoot);
        await using var broker = await PagesBroker.StartAsync(pathBase);
        var pages = await OurContracts.PublishAsync(broker);
        var seen = await LookedAt.Async(broker.Address, pictures, Views, pages.All(broker));

        seen.Found.Should().BeEmpty();
        var own = seen.Links.Where(link => !link.StartsWith("https://ci.example.org/", StringComparison.Ordinal)).ToList();
        own.Should().HaveCountGreaterThan(20).And.OnlyContain(link => link.StartsWith(broker.Address, StringComparison.Ordinal));
        foreach (var link in own)
        {
            (await broker.StatusAsync(link)).Should().Be(200, "a page links to {0}", link);
        }
    }

    [Fact]
    public async Task An_empty_broker_says_how_to_begin()
    {
        await using var broker = await PagesBroker.StartAsync();

        (await LookedAt.Async(broker.Address, "empty", Views, ShownPages.OfAny(broker))).Found.Should().BeEmpty();
    }

    [Fact]
    public async Task What_somebody_writes_is_shown_and_never_run()
    {
        await using var broker = await PagesBroker.StartAsync();
        var pages = await HarmfulContracts.PublishAsync(broker);
        var seen = await LookedAt.Async(broker.Address, "harm", Views, pages.All(broker));

        seen.Found.Should().BeEmpty();
        seen.Links.Should().NotContain(link => link.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        foreach (var link in seen.Links.Where(link => link.StartsWith(broker.Address, StringComparison.Ordinal)))
        {
            (await broker.StatusAsync(link)).Should().Be(200, "a page links to {0}", link);
        }
    }

    [Theory]
    [InlineData("", "used")]
    [InlineData(BelowAPath, "used-below-a-path")]
    public async Task Tokens_and_webhooks_are_worked_with_by_keyboard_and_without_scripts(string pathBase, string pictures)
    {
        LongRun.Only(pathBase == BelowAPath, AtTheRoot);
        await using var broker = await PagesBroker.StartAsync(pathBase, new BasicUser("ops", "s3cret"));
        var webhook = await broker.HookAsync(JsonNode.Parse("""{"description":"Build of Bar","events":[{"name":"contract_published"}],"request":{"method":"POST","url":"https://receiver.invalid/"}}""")!.AsObject());
        await broker.PublishAsync("Foo", "1", "main", PagesBroker.Pact("Foo", "Bar", JsonNode.Parse("""{"consumer":{"name":"Foo"},"provider":{"name":"Bar"},"interactions":[]}""")!));

        (await LookedAt.UsedAsync(broker.AddressWithUser, pictures, webhook)).Should().BeEmpty();
    }
}
