using System.Text;
using System.Text.Json.Nodes;

namespace Interop.Tests.Pages;

/// <summary>The broker's pages in a real browser: light, dark, on a phone, with the keyboard, without scripts.</summary>
public sealed class LookingAtPages
{
    // As a name, a text, an attribute and an address: whoever writes one of them out as it is runs it.
    private const string Harm = """</title></script><script>window.injected=1</script><img src=x onerror="window.injected=1">' onmouseover='window.injected=1""";

    [Theory]
    [InlineData("", "demo", "light,dark,phone,plain")]
    [InlineData("/contracts/broker", "below-a-path", "light")]
    public async Task Nobody_stumbles_and_every_link_leads_somewhere(string pathBase, string pictures, string views)
    {
        await using var broker = await PagesBroker.StartAsync(pathBase);
        await broker.PublishOursAsync();
        var seen = await LookedAt.Async(broker.Address, pictures, views, Pages(broker, "Gateway", "a0901480", "Pricing"));

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

        (await LookedAt.Async(broker.Address, "empty", "light,dark,phone", Pages(broker))).Found.Should().BeEmpty();
    }

    [Fact]
    public async Task What_somebody_writes_is_shown_and_never_run()
    {
        await using var broker = await PagesBroker.StartAsync();
        await broker.PublishAsync(Harm, Harm, Harm, new JsonObject
        {
            ["consumerName"] = Harm,
            ["providerName"] = Harm + "2",
            ["specification"] = "pact",
            ["contentType"] = "application/json",
            ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(HarmfulPact().ToJsonString())),
        });
        await broker.SendAsync("PUT", $"/pacticipants/{Uri.EscapeDataString(Harm)}/labels/{Uri.EscapeDataString(Harm)}");
        await broker.SendAsync("POST", "/environments", new JsonObject { ["name"] = "harm", ["displayName"] = Harm, ["production"] = false }.ToJsonString());
        await broker.VerifyAsync(Harm + "2", Harm, Harm, new JsonObject
        {
            ["success"] = false,
            ["providerApplicationVersion"] = Harm,
            ["verifiedBy"] = new JsonObject { ["implementation"] = Harm },
            ["testResults"] = new JsonArray(new JsonObject
            {
                ["interactionDescription"] = Harm,
                ["success"] = false,
                ["mismatches"] = new JsonArray(new JsonObject { ["attribute"] = "body", ["identifier"] = "$." + Harm, ["description"] = Harm, ["expected"] = Harm, ["actual"] = Harm }),
                ["exceptions"] = new JsonArray(new JsonObject { ["message"] = Harm }),
            }),
        }.ToJsonString());
        await broker.SendAsync("POST", $"/pacticipants/{Uri.EscapeDataString(Harm)}/versions/{Uri.EscapeDataString(Harm)}/deployed-versions{broker.Production.Replace("/environments", "/environment", StringComparison.Ordinal)}");
        var seen = await LookedAt.Async(broker.Address, "harm", "light,phone", Pages(broker, Harm, Harm, Harm + "2"));

        seen.Found.Should().BeEmpty();
        foreach (var link in seen.Links)
        {
            (await broker.StatusAsync(link)).Should().Be(200, "a page links to {0}", link);
        }
    }

    private static JsonObject HarmfulPact()
    {
        JsonObject Part() => new()
        {
            ["headers"] = new JsonObject { ["X-" + Harm] = Harm },
            ["body"] = new JsonObject { [Harm] = new JsonArray(Harm) },
            ["matchingRules"] = new JsonObject { ["body"] = new JsonObject { ["$." + Harm] = new JsonObject { ["matchers"] = new JsonArray(new JsonObject { ["match"] = "regex", ["regex"] = Harm }) } } },
        };
        var (request, response) = (Part(), Part());
        (request["method"], request["path"], request["query"]) = ("POST", "/" + Harm, new JsonObject { [Harm] = new JsonArray(Harm) });
        response["status"] = 200;
        return new JsonObject
        {
            ["consumer"] = new JsonObject { ["name"] = Harm },
            ["provider"] = new JsonObject { ["name"] = Harm + "2" },
            ["interactions"] = new JsonArray(new JsonObject
            {
                ["description"] = Harm,
                ["providerStates"] = new JsonArray(new JsonObject { ["name"] = Harm, ["params"] = new JsonObject { [Harm] = Harm } }),
                ["request"] = request,
                ["response"] = response,
            }),
            ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "3.0.0" } },
        };
    }

    // Pages that are there in every broker.
    private static Dictionary<string, string> Pages(PagesBroker broker) => new()
    {
        ["home"] = "/",
        ["environments"] = "/environments",
        ["environment"] = broker.Production,
        ["ask"] = "/can-i-deploy",
        ["network"] = "/network",
        ["timeline"] = "/timeline",
        ["search"] = "/search",
        ["api"] = "/api",
        ["documents"] = "/hal",
    };

    private static Dictionary<string, string> Pages(PagesBroker broker, string consumer, string version, string provider)
    {
        var pair = $"/pacts/provider/{Uri.EscapeDataString(provider)}/consumer/{Uri.EscapeDataString(consumer)}";
        return new(Pages(broker))
        {
            ["contract"] = $"{pair}/latest",
            ["difference"] = $"{pair}/version/{Uri.EscapeDataString(version)}?compare={Uri.EscapeDataString(version)}",
            ["result"] = broker.Result,
            ["matrix"] = $"/matrix/provider/{Uri.EscapeDataString(provider)}/consumer/{Uri.EscapeDataString(consumer)}",
            ["around"] = $"/network?service={Uri.EscapeDataString(consumer)}&size=150",
            ["found"] = $"/search?q={Uri.EscapeDataString(consumer[..7])}",
            ["pact-document"] = $"/hal?at={Uri.EscapeDataString(pair + "/latest")}",
            ["document-elsewhere"] = "/hal?at=//broker.example/",
            ["answer"] = $"/can-i-deploy?pacticipant={Uri.EscapeDataString(consumer)}&version={Uri.EscapeDataString(version)}&environment=production",
        };
    }
}
