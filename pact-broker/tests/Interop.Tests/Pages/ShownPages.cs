namespace Interop.Tests.Pages;

/// <summary>Addresses of pages, by the names of their pictures.</summary>
internal sealed record ShownPages
{
    public required string Consumer { get; init; }

    public required string Version { get; init; }

    public required string EarlierVersion { get; init; }

    public required string Provider { get; init; }

    public required string Result { get; init; }

    public required string EventContract { get; init; }

    public required string EventResult { get; init; }

    public required string Webhook { get; init; }

    public required string Delivery { get; init; }

    public required string Approval { get; init; }

    /// <summary>What a provider version says that it answers.</summary>
    public required string ProviderContract { get; init; }

    /// <summary>What came of holding a pact against that.</summary>
    public required string StaticResult { get; init; }

    public required string SearchedFor { get; init; }

    private string Pair => $"provider/{Uri.EscapeDataString(Provider)}/consumer/{Uri.EscapeDataString(Consumer)}";

    /// <summary>Those that are there in every broker.</summary>
    public static Dictionary<string, string> OfAny(PagesBroker broker) => new()
    {
        ["home"] = "/",
        ["environments"] = "/environments",
        ["environment"] = broker.Production,
        ["ask"] = "/can-i-deploy",
        ["outcomes"] = "/outcomes",
        ["unverified"] = "/unverified",
        ["regressions"] = "/regressions",
        ["network"] = "/network",
        ["timeline"] = "/timeline",
        ["search"] = "/search",
        ["webhooks"] = "/webhooks",
        ["approvals"] = "/approvals",
        ["tokens"] = "/tokens",
        ["audit"] = "/audit",
        ["api"] = "/api",
        ["documents"] = "/hal",
        ["relations"] = "/doc",
        ["relation"] = "/doc/publish-contracts",
        [LookedAt.Missing] = "/no/such/thing",
    };

    public Dictionary<string, string> All(PagesBroker broker) => new(OfAny(broker))
    {
        ["contract"] = $"/pacts/{Pair}/latest",
        ["difference"] = $"/pacts/{Pair}/version/{Uri.EscapeDataString(Version)}?compare={Uri.EscapeDataString(EarlierVersion)}",
        ["result"] = Result,
        ["event"] = EventContract,
        ["event-result"] = EventResult,
        ["matrix"] = $"/matrix/{Pair}",
        ["around"] = $"/network?service={Uri.EscapeDataString(Consumer)}&size=150",
        ["found"] = $"/search?q={Uri.EscapeDataString(SearchedFor)}",
        ["webhook"] = Webhook,
        ["delivery"] = Delivery,
        ["approval"] = Approval,
        ["provider-contract"] = ProviderContract,
        ["static-result"] = StaticResult,
        ["pact-document"] = $"/hal?at={Uri.EscapeDataString($"/pacts/{Pair}/latest")}",
        ["document-elsewhere"] = "/hal?at=//broker.example/",
        ["answer"] = $"/can-i-deploy?pacticipant={Uri.EscapeDataString(Consumer)}&version={Uri.EscapeDataString(Version)}&environment=production",
    };
}
