using System.Net;
using System.Text.RegularExpressions;
using PactBroker.Access;
using PactBroker.Tests.Access;
using PactBroker.Tests.Talking;
using PactBroker.Tests.Webhooks;
using PactBroker.Webhooks.Settings;

namespace PactBroker.Tests.Pages;

/// <summary>What can be done on pages: only by who may, and only from a page of the broker.</summary>
public sealed partial class FormsOfPages : IAsyncLifetime
{
    private const string Browser = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static readonly string Ops = AskingWithoutPermission.Basic("ops", "s3cret");
    private static readonly string Guest = AskingWithoutPermission.Basic("guest", "welcome");

    private RunningBroker _broker = null!;
    private Receiver _receiver = null!;
    private Talk _talk = null!;

    public async ValueTask InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        _broker = await BrokerHost.StartAsync(
            new BrokerOptions
            {
                Access = new AccessOptions { FullUser = new BasicUser("ops", "s3cret"), ReadOnlyUser = new BasicUser("guest", "welcome") },
                Webhooks = new WebhookOptions { Rules = WebhookBench.OnlyThisHost },
            },
            TestContext.Current.CancellationToken);
        _talk = new Talk(_broker.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        _talk.Dispose();
        await _broker.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_token_is_made_shown_once_and_revoked()
    {
        var made = await SendFormAsync("/tokens", "/tokens", "description=CI+of+Orders&scopes=publish&scopes=verify&pacticipant=Orders&days=90");
        var secret = Secret().Match(made.Text).Value;
        made.Status.Should().Be(200, made.Text);
        made.Header("Cache-Control").Should().Be("no-store");
        secret.Should().NotBeEmpty();
        (await _talk.SendAsync("PUT", "/pacticipants/Orders/versions/1", "{}", ("Authorization", $"Bearer {secret}"))).Status.Should().Be(201);

        var list = await OpenAsync("/tokens");
        list.Text.Should().Contain("CI of Orders").And.Contain("publish, verify").And.Contain("until ").And.NotContain(secret);
        var revoked = await SendFormAsync("/tokens", Revocation().Match(list.Text).Value, "");
        (revoked.Status, revoked.Header("Location")).Should().Be((303, "/tokens"));
        (await OpenAsync("/tokens")).Text.Should().Contain("revoked").And.NotContain("/revoke\"");
        (await _talk.SendAsync("PUT", "/pacticipants/Orders/versions/2", "{}", ("Authorization", $"Bearer {secret}"))).Status.Should().Be(401);
        (await _talk.GetAsync("/audit", ("Authorization", Ops))).Json["_embedded"]!["changes"]!.AsArray().Select(change => change!["action"]!.ToString())
            .Should().StartWith(["revoke-token", "save-version", "create-token"]);
    }

    [Fact]
    public async Task What_is_wrong_with_a_token_is_said_and_what_was_filled_in_is_kept()
    {
        var page = await SendFormAsync("/tokens", "/tokens", "description=CI+of+%3COrders%3E");

        page.Status.Should().Be(400);
        page.Text.Should().Contain("role=\"alert\"").And.Contain("must be a list of some of").And.Contain("value=\"CI of &lt;Orders&gt;\"");
        (await SendFormAsync("/tokens", "/tokens", "description=x&scopes=read&days=many")).Text.Should().Contain("must be a whole number of seconds").And.Contain("value=\"many\"");
    }

    [Fact]
    public async Task A_webhook_is_tried_and_a_delivery_is_sent_again()
    {
        var webhook = await HookAsync();
        await _talk.SendAsync("POST", "/contracts/publish", SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a")), ("Authorization", Ops));
        await _receiver.ArrivalAsync();

        var tried = await SendFormAsync($"/webhooks/{webhook}", $"/webhooks/{webhook}/execute", "");
        await _receiver.ArrivalAsync();
        tried.Status.Should().Be(200, tried.Text);
        tried.Text.Should().Contain("Test of Build of Bar").And.Contain("Status 200").And.NotContain("hidden-value");

        var delivery = DeliveryPath().Match((await OpenAsync($"/webhooks/{webhook}")).Text).Value;
        var again = await SendFormAsync(delivery, $"{delivery}/redeliver", "");
        await _receiver.ArrivalAsync();
        again.Status.Should().Be(303);
        again.Header("Location").Should().StartWith("/triggered-webhooks/").And.NotBe(delivery);
        (await OpenAsync(again.Header("Location")!)).Text.Should().Contain("contract_published").And.Contain("sent again by somebody");
        _receiver.Requests.Should().HaveCount(3).And.OnlyContain(request => request.Headers["X-Api-Key"] == "hidden-value");
    }

    [Fact]
    public async Task An_owner_reads_what_breaks_and_approves_it()
    {
        await _talk.SendAsync("POST", "/contracts/publish", SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a")), ("Authorization", Ops));
        (await _talk.SendAsync("PUT", "/pacticipants/Bar/approval", """{"owners":["ops"]}""", ("Authorization", Ops))).Status.Should().Be(200);
        await _talk.SendAsync("POST", "/contracts/publish", SomePact.Publication("Foo", "2", "Bar", SomePact.Between("Foo", "Bar", "a", "b")), ("Authorization", Ops));

        var request = ApprovalPath().Match((await OpenAsync("/approvals")).Text).Value;
        var page = (await OpenAsync(request)).Text;
        page.Should().Contain("waits for a decision").And.Contain("What Foo expects of Bar").And.Contain("interaction-new").And.Contain("the owners of Bar: ops");
        (await _talk.GetAsync(request, ("Accept", Browser), ("Authorization", Guest))).Text.Should().Contain("interaction-new").And.NotContain("<form method=\"post\"");

        var decided = await SendFormAsync(request, $"{request}/decision", "approved=true&comment=agreed");
        (decided.Status, decided.Header("Location")).Should().Be((303, request));
        (await OpenAsync(request)).Text.Should().Contain("approved by ops").And.Contain("agreed").And.NotContain("/decision\"");
        (await OpenAsync("/approvals?state=pending")).Text.Should().NotContain(request);
    }

    [Fact]
    public async Task Secrets_of_a_webhook_are_on_no_page()
    {
        var webhook = await HookAsync();

        foreach (var path in new[] { "/webhooks", $"/webhooks/{webhook}" })
        {
            (await OpenAsync(path)).Text.Should().Contain("Build of Bar").And.NotContain("hidden-value").And.NotContain("hidden-password");
        }
    }

    [Fact]
    public async Task What_was_not_filled_in_on_a_page_of_the_broker_is_refused_and_does_nothing()
    {
        var page = await OpenAsync("/tokens");
        const string Filled = "description=stolen&scopes=admin";
        (string Body, string? Cookie, string? Site)[] attempts =
        [
            (Filled, null, null),
            (Filled, CookieOf(page), null),
            ($"{Filled}&form-guard=", "pact-broker-form-guard=", null),
            ($"{Filled}&form-guard=abc", "pact-broker-form-guard=abc", null),
            ($"{Filled}&form-guard={GuardOf(await OpenAsync("/tokens"))}", CookieOf(page), null),
            ($"{Filled}&form-guard={GuardOf(page)}", CookieOf(page), "cross-site"),
            ($"{Filled}&form-guard={GuardOf(page)}", CookieOf(page), "same-site"),
        ];
        foreach (var (body, cookie, site) in attempts)
        {
            var reply = await PostAsync("/tokens", body, cookie, site);
            reply.Status.Should().BeOneOf([400, 403], "{0} {1} {2}", body, cookie, site);
            reply.MediaType.Should().Be("text/html");
        }

        (await _talk.SendAsync("POST", "/tokens", Filled, ("Authorization", Ops), ("Accept", Browser), ("Content-Type", "text/plain"))).Status.Should().Be(415);
        (await OpenAsync("/tokens")).Text.Should().NotContain("stolen");
    }

    [Fact]
    public async Task A_page_of_somebody_else_cannot_have_a_browser_use_the_API_either()
    {
        var webhook = await HookAsync();

        // Without a body, a browser sends it from any page, without asking first.
        var reply = await _talk.SendAsync("POST", $"/webhooks/{webhook}/execute", null, ("Authorization", Ops), ("Sec-Fetch-Site", "cross-site"));
        reply.Status.Should().Be(403);
        _receiver.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_may_only_read_is_offered_nothing_else_and_told_so_as_a_page()
    {
        var webhook = await HookAsync();
        var page = await _talk.GetAsync($"/webhooks/{webhook}", ("Accept", Browser), ("Authorization", Guest));
        page.Text.Should().Contain("Build of Bar").And.NotContain("<form method=\"post\"").And.NotContain("href=\"/tokens\"").And.NotContain("href=\"/audit\"");

        foreach (var (path, authorization, status, words) in new[] { ("/tokens", Guest, 403, "You may not do this"), ("/audit", Guest, 403, "guest may read"), ("/tokens", "", 401, "Who are you?") })
        {
            var refused = await _talk.GetAsync(path, authorization.Length == 0 ? [("Accept", Browser)] : [("Accept", Browser), ("Authorization", authorization)]);
            (refused.Status, refused.MediaType).Should().Be((status, "text/html"));
            refused.Text.Should().Contain(words);
        }
    }

    [Fact]
    public async Task Every_form_that_sends_something_carries_the_guard()
    {
        var webhook = await HookAsync();
        await SendFormAsync("/tokens", "/tokens", "description=CI&scopes=publish");
        var forms = 0;
        foreach (var path in new[] { "/tokens", $"/webhooks/{webhook}" })
        {
            var page = await OpenAsync(path);
            var found = PostForm().Matches(page.Text);
            forms += found.Count;
            found.Should().OnlyContain(form => form.Groups["content"].Value.Contains($"name=\"form-guard\" value=\"{GuardOf(page)}\"", StringComparison.Ordinal), "of {0}", path);
        }

        forms.Should().Be(3);
        var components = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Pages.Sources"), "*.razor", SearchOption.AllDirectories).ToList();
        components.Should().HaveCountGreaterThan(20);
        components.Where(file => File.ReadAllText(file).Contains("method=\"post\"", StringComparison.OrdinalIgnoreCase)).Select(Path.GetFileName)
            .Should().Equal(["GuardedForm.razor"], "every other form only asks");
    }

    private async Task<string> HookAsync()
    {
        var reply = await _talk.SendAsync("POST", "/webhooks", $$$"""
            {"description":"Build of Bar","events":[{"name":"contract_published"}],"request":{"method":"POST","url":"{{{_receiver.Address}}}?token=hidden-value","headers":{"X-Api-Key":"hidden-value"},"username":"ci","password":"hidden-password"}}
            """, ("Authorization", Ops));
        reply.Status.Should().Be(201, reply.Text);
        return reply.Json["uuid"]!.ToString();
    }

    private Task<Talk.Reply> OpenAsync(string path) => _talk.GetAsync(path, ("Accept", Browser), ("Authorization", Ops));

    /// <summary>Opens a page and sends a form of it, as a browser does.</summary>
    private async Task<Talk.Reply> SendFormAsync(string page, string action, string fields)
    {
        var opened = await OpenAsync(page);
        opened.Text.Should().Contain($"action=\"{action}\"");
        return await PostAsync(action, $"{fields}&form-guard={GuardOf(opened)}", CookieOf(opened), "same-origin");
    }

    private Task<Talk.Reply> PostAsync(string path, string body, string? cookie, string? site) => _talk.SendAsync("POST", path, body, [.. new[]
    {
        ("Accept", Browser), ("Authorization", Ops), ("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", cookie), ("Sec-Fetch-Site", site),
    }.Where(header => header.Item2 is not null).Select(header => (header.Item1, header.Item2!))]);

    private static string GuardOf(Talk.Reply page) => WebUtility.HtmlDecode(Guard().Match(page.Text).Groups["value"].Value);

    private static string CookieOf(Talk.Reply page)
    {
        var cookie = page.Header("Set-Cookie")!;
        cookie.Should().ContainEquivalentOf("httponly").And.ContainEquivalentOf("samesite=strict");
        return cookie.Split(';')[0];
    }

    [GeneratedRegex("pbt_[A-Za-z0-9_-]{43}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();

    [GeneratedRegex("(?<=action=\")/tokens/[0-9a-f-]+/revoke(?=\")", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Revocation();

    [GeneratedRegex("(?<=href=\")/triggered-webhooks/[0-9a-f-]+(?=\")", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DeliveryPath();

    [GeneratedRegex("(?<=href=\")/approvals/[0-9a-f-]+(?=\")", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApprovalPath();

    [GeneratedRegex("name=\"form-guard\" value=\"(?<value>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Guard();

    [GeneratedRegex("<form method=\"post\"[^>]*>(?<content>.*?)</form>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PostForm();
}
