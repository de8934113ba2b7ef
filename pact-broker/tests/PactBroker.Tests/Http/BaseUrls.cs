using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Http;

/// <summary>Links lead to where the client is, whatever stands between it and the broker.</summary>
public sealed class BaseUrls
{
    private static readonly BrokerOptions BehindAProxy = new() { TrustForwardedHeaders = true };

    [Fact]
    public async Task Without_a_setting_links_start_as_the_request_did() =>
        (await SelfAsync(new BrokerOptions(), "/")).Should().MatchRegex(@"^http://127\.0\.0\.1:\d+$");

    [Fact]
    public async Task What_anyone_can_send_moves_no_link() =>
        (await SelfAsync(new BrokerOptions(), "/", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Prefix", "/x"))).Should().MatchRegex(@"^http://127\.0\.0\.1:\d+$");

    [Fact]
    public async Task Nor_does_it_among_configured_addresses() =>
        (await SelfAsync(new BrokerOptions { BaseUrls = ["https://pact.example"] }, "/", ("X-Forwarded-Host", "evil.example"))).Should().Be("https://pact.example");

    [Fact]
    public async Task A_trusted_proxy_says_how_it_was_reached() =>
        (await SelfAsync(BehindAProxy, "/", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "pact.example"), ("X-Forwarded-Prefix", "/broker")))
            .Should().Be("https://pact.example/broker");

    [Fact]
    public async Task Of_several_proxies_the_first_counts() =>
        (await SelfAsync(BehindAProxy, "/", ("X-Forwarded-Proto", "https, http"), ("X-Forwarded-Host", "pact.example, inner"), ("X-Forwarded-Port", "8443, 80")))
            .Should().Be("https://pact.example:8443");

    [Theory]
    [InlineData("/")]
    [InlineData("/broker")]
    [InlineData("/broker/")]
    public async Task A_configured_address_counts_whether_or_not_the_proxy_takes_its_path_off(string path) =>
        (await SelfAsync(new BrokerOptions { BaseUrls = ["https://pact.example/broker"] }, path)).Should().Be("https://pact.example/broker");

    [Fact]
    public async Task Of_several_configured_addresses_the_one_asked_for_counts() =>
        (await SelfAsync(new BrokerOptions { BaseUrls = ["https://a.example", "https://b.example"] }, "/", ("X-Forwarded-Host", "b.example"))).Should().Be("https://b.example");

    [Fact]
    public async Task Below_a_path_every_link_carries_it()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { BaseUrls = ["https://pact.example/broker"] }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        await talk.PostAsync("/broker/contracts/publish", SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a")));
        foreach (var path in new[] { "/", "/pacticipants", "/pacticipants/Foo/versions/1", "/pacts/latest", "/environments", "/integrations", "/pacts/provider/Bar/latest", "/pacts/provider/Bar/consumer/Foo/latest" })
        {
            var text = (await talk.GetAsync("/broker" + path)).Text;
            var links = System.Text.RegularExpressions.Regex.Matches(text, "\"href\":\"(?<url>[^\"]*)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
            links.Should().NotBeEmpty();
            links.Select(link => link.Groups["url"].Value).Should().OnlyContain(url => url.StartsWith("https://pact.example/broker", StringComparison.Ordinal), "in {0}", path);
        }
    }

    [Fact]
    public async Task Problems_are_named_below_it_too()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { BaseUrls = ["https://pact.example/broker"] }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        (await talk.SendAsync("POST", "/broker/environments", "{}", ("Accept", "application/problem+json"))).Json["type"]!.ToString().Should().Be("https://pact.example/broker/problems/validation-error");
        (await talk.GetAsync("/broker/pacticipants/nobody", ("Accept", "application/problem+json"))).Json["type"]!.ToString().Should().Be("https://pact.example/broker/problem/not-found");
    }

    private static async Task<string> SelfAsync(BrokerOptions options, string path, params (string Name, string Value)[] headers)
    {
        await using var broker = await BrokerHost.StartAsync(options, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        return (await talk.GetAsync(path, headers)).Link("self");
    }
}
