using System.Text.Json.Nodes;
using Interop.Tests.OurPacts;
using Interop.Tests.Tools;

namespace Interop.Tests.Pages;

/// <summary>Pacts and schemas of this repository in a broker; results, one of which is bad; deployments, a webhook.</summary>
internal static class OurContracts
{
    private const string Earlier = "9f31c2ab";
    private const string Version = "a0901480";

    public static async Task<ShownPages> PublishAsync(PagesBroker broker)
    {
        // Nobody has this name: what the webhook tells does not arrive.
        var webhook = await broker.HookAsync(JsonNode.Parse("""
            {"description":"Build of Pricing","events":[{"name":"contract_published"},{"name":"provider_verification_failed"}],
            "request":{"method":"POST","url":"https://ci.example.invalid/pricing/build?token=not-shown","headers":{"Content-Type":"application/json","Authorization":"Bearer not-shown"},
            "body":{"pact":"${pactbroker.pactUrl}","version":"${pactbroker.providerVersionNumber}"},"signingSecret":"whsec_bm90LXNob3duLW5vdC1zaG93bi1ub3Qtc2hvd24="}}
            """)!.AsObject());
        var pact = JsonNode.Parse(await File.ReadAllTextAsync(CommittedPacts.PathOf("Gateway-Pricing.json"), TestContext.Current.CancellationToken))!;
        pact["interactions"]![0]!["response"]!["body"]!["content"]!["total"] = 190;
        pact["interactions"]!.AsArray().RemoveAt(2);
        await broker.PublishAsync("Gateway", Earlier, "main", PagesBroker.Pact("Gateway", "Pricing", pact));
        await broker.VerifyAsync("Pricing", "Gateway", Earlier, """{"success":true,"providerApplicationVersion":"4be1a0c2"}""");

        await broker.OwnAsync("Pricing", "alice");

        var folder = Path.GetDirectoryName(CommittedPacts.Folder)!;
        (await Tool.ContractsAsync("publish", CommittedPacts.Folder, Path.Combine(folder, "schemas"), "--consumer-app-version", Version, "--branch", "main", "--build-url", "https://ci.example.org/a0901480", "--broker-base-url", broker.Address)).ShouldExitWith(0);
        await broker.VerifyAsync("Inventory", "Gateway", Version, """{"success":true,"providerApplicationVersion":"70adf00d"}""");
        await broker.VerifyAsync("Inventory", "Gateway", Version, """{"success":false,"providerApplicationVersion":"70bad123"}""");
        await broker.VerifyAsync("Inventory", "Gateway", Version, """{"success":true,"providerApplicationVersion":"71c0ffee","buildUrl":"https://ci.example.org/71c0ffee"}""");
        await broker.VerifyAsync("Pricing", "Gateway", Version, """
            {"success":false,"providerApplicationVersion":"5ca1ab1e","buildUrl":"https://ci.example.org/5ca1ab1e","verifiedBy":{"implementation":"Contracts","version":"1.0.0"},"testResults":[
            {"interactionDescription":"a request for a quote","success":true},
            {"interactionDescription":"a request for its health","success":true,"trust":"read-only"},
            {"interactionDescription":"a request for the price of a product","success":false,"verdict":"contract-broken","blame":"provider",
            "mismatches":[{"attribute":"body","identifier":"$.amount","description":"Expected a number, but 'a lot' came","expected":"129.95","actual":"\"a lot\"","rule":"decimal"}]}]}
            """);
        var result = broker.Result;
        await broker.SendAsync("PUT", "/pacticipants/Inventory/labels/core");
        foreach (var (application, version) in new[] { ("Gateway", Version), ("Inventory", "71c0ffee"), ("Pricing", "5ca1ab1e"), ("Notifications", Version) })
        {
            await broker.DeployAsync(application, version);
        }

        var (described, held) = await broker.DescribeAsync("Users", Version, await File.ReadAllTextAsync(Path.Combine(folder, "openapi", "Users.json"), TestContext.Current.CancellationToken));
        var reader = await broker.EventContractAsync("Notifications", Version, "order-placed");
        var replayed = await broker.SendAsync("POST", $"{reader}/results", """{"writer":"Orders","writerVersion":"a0901480","success":false,"problems":["/total is missing, and Notifications needs it"],"buildUrl":"https://ci.example.org/a0901480"}""");
        return new ShownPages
        {
            Consumer = "Gateway",
            Version = Version,
            EarlierVersion = Earlier,
            Provider = "Pricing",
            Result = result,
            EventContract = reader,
            EventResult = broker.LinkOf(replayed, "self"),
            Webhook = webhook,
            Delivery = await broker.DeliveryOfAsync(webhook),
            Approval = await broker.ApprovalAsync(),
            ProviderContract = described,
            StaticResult = held,
            SearchedFor = "price",
        };
    }
}
