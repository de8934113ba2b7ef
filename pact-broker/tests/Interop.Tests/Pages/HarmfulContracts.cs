using System.Text.Json.Nodes;

namespace Interop.Tests.Pages;

/// <summary>A broker in which everything that anybody can name or describe is an attempt to run a script: whoever writes one of them out as it is runs it.</summary>
internal static class HarmfulContracts
{
    /// <summary>As a name, a text, an attribute and an address.</summary>
    public const string Harm = """</title></script><script>window.injected=1</script><img src=x onerror="window.injected=1">' onmouseover='window.injected=1""";

    private const string Provider = Harm + "2";
    private const string Earlier = Harm + "0";

    public static async Task<ShownPages> PublishAsync(PagesBroker broker)
    {
        foreach (var application in new[] { Harm, Provider })
        {
            await broker.SendAsync("POST", "/pacticipants", new JsonObject { ["name"] = application, ["displayName"] = Harm }.ToJsonString());
            await broker.SendAsync("PUT", $"/pacticipants/{E(application)}/labels/{E(Harm)}");
        }

        await broker.PublishAsync(Harm, Earlier, Harm, PagesBroker.Pact(Harm, Provider, new JsonObject { ["interactions"] = new JsonArray() }));
        await broker.OwnAsync(Provider, Harm);
        var webhook = await broker.HookAsync(Webhook());
        await broker.PublishAsync(Harm, Harm, Harm, PagesBroker.Pact(Harm, Provider, Pact()), PagesBroker.Event(Event(Harm, "reader", required: true)));
        await broker.PublishAsync(Provider, Harm, Harm, PagesBroker.Event(Event(Provider, "writer", required: false)));
        await broker.SendAsync("POST", "/environments", new JsonObject { ["name"] = "harm", ["displayName"] = Harm, ["production"] = false }.ToJsonString());
        await broker.VerifyAsync(Provider, Harm, Harm, new JsonObject { ["success"] = true, ["providerApplicationVersion"] = Earlier }.ToJsonString());
        await broker.VerifyAsync(Provider, Harm, Harm, Result().ToJsonString());
        var result = broker.Result;
        // The only address that is not checked when it is published.
        await broker.SendAsync("PATCH", $"/pacticipants/{E(Harm)}/versions/{E(Harm)}", """{"buildUrl":"javascript:window.injected=1"}""", "application/merge-patch+json");
        await broker.DeployAsync(Harm, Harm);
        await broker.DeployAsync(Provider, Harm);
        var (described, held) = await broker.DescribeAsync(Provider, Harm + "3", Document().ToJsonString());
        var reader = await broker.EventContractAsync(Harm, Harm, Harm);
        var replayed = await broker.SendAsync("POST", $"{reader}/results", new JsonObject { ["writer"] = Provider, ["writerVersion"] = Harm, ["success"] = false, ["problems"] = new JsonArray(Harm) }.ToJsonString());
        return new ShownPages
        {
            Consumer = Harm,
            Version = Harm,
            EarlierVersion = Earlier,
            Provider = Provider,
            Result = result,
            EventContract = reader,
            EventResult = broker.LinkOf(replayed, "self"),
            Webhook = webhook,
            Delivery = await broker.DeliveryOfAsync(webhook),
            Approval = await broker.ApprovalAsync(),
            ProviderContract = described,
            StaticResult = held,
            SearchedFor = Harm[..7],
        };
    }

    private static JsonObject Webhook() => new()
    {
        ["description"] = Harm,
        ["consumer"] = new JsonObject { ["name"] = Harm },
        ["provider"] = new JsonObject { ["label"] = Harm },
        ["events"] = new JsonArray(new JsonObject { ["name"] = "contract_published" }),
        ["filters"] = new JsonObject { ["consumerBranches"] = new JsonArray(Harm) },
        ["request"] = new JsonObject
        {
            ["method"] = "POST",
            ["url"] = "https://receiver.invalid/?q=" + Harm,
            ["headers"] = new JsonObject { ["X-Text"] = Harm },
            ["username"] = Harm,
            ["body"] = new JsonObject { [Harm] = Harm },
        },
    };

    private static JsonObject Result() => new()
    {
        ["success"] = false,
        ["providerApplicationVersion"] = Harm,
        ["verifiedBy"] = new JsonObject { ["implementation"] = Harm, ["version"] = Harm },
        ["testResults"] = new JsonArray(new JsonObject
        {
            ["interactionDescription"] = Harm,
            ["success"] = false,
            ["verdict"] = Harm,
            ["blame"] = Harm,
            ["trust"] = Harm,
            ["mismatches"] = new JsonArray(new JsonObject { ["attribute"] = "body", ["identifier"] = "$." + Harm, ["description"] = Harm, ["expected"] = Harm, ["actual"] = Harm, ["rule"] = Harm }),
            ["exceptions"] = new JsonArray(new JsonObject { ["message"] = Harm }),
        }),
    };

    private static JsonObject Pact()
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
            ["provider"] = new JsonObject { ["name"] = Provider },
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

    private static JsonObject Document() => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject { ["title"] = Harm, ["version"] = Harm },
        ["paths"] = new JsonObject
        {
            ["/" + Harm] = new JsonObject
            {
                ["post"] = new JsonObject
                {
                    ["summary"] = Harm,
                    ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = Harm, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "object", ["required"] = new JsonArray(Harm), ["properties"] = new JsonObject { [Harm] = new JsonObject { ["type"] = "string" } } } } } } },
                },
            },
        },
    };

    // What the reader requires the writer may leave out: the break is shown with an example.
    private static JsonObject Event(string application, string role, bool required) => new()
    {
        ["application"] = application,
        ["role"] = role,
        ["event"] = Harm,
        ["channel"] = new JsonObject { ["topic"] = Harm },
        ["value"] = new JsonObject
        {
            ["subject"] = Harm,
            ["type"] = "JSON",
            ["schema"] = new JsonObject
            {
                ["title"] = Harm,
                ["description"] = Harm,
                ["type"] = "object",
                ["properties"] = new JsonObject { [Harm] = new JsonObject { ["type"] = "string", ["description"] = Harm, ["enum"] = new JsonArray(Harm), ["default"] = Harm, ["format"] = Harm } },
                ["required"] = required ? new JsonArray(Harm) : new JsonArray(),
                ["additionalProperties"] = false,
            }.ToJsonString(),
        },
        ["headers"] = new JsonArray(Harm),
    };

    private static string E(string name) => Uri.EscapeDataString(name);
}
