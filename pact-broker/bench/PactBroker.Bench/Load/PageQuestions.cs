using System.Text.RegularExpressions;
using PactBroker.Bench.Histories;

namespace PactBroker.Bench.Load;

/// <summary>The pages that people open, spread over all applications.</summary>
internal sealed partial class PageQuestions
{
    private string _environment = "";
    private string _result = "";
    private string _event = "";
    private string _webhook = "";
    private string _delivery = "";
    private string _approval = "";

    public IEnumerable<(string Name, Func<int, HttpRequestMessage> Request)> All =>
    [
        ("integrations", _ => Page("")),
        ("integrations, a name and a status", number => Page($"?q={WideHistory.Application(number)}&status=good")),
        ("environment", _ => Page(_environment)),
        ("can I deploy", number => Page($"can-i-deploy?pacticipant={WideHistory.Application(number)}&version={WideHistory.Versions}&environment=production")),
        ("contract", number => Page($"pacts/provider/{WideHistory.Application(number + 1)}/consumer/{WideHistory.Application(number)}/latest")),
        ("contract, compared", number => Page($"pacts/provider/{WideHistory.Application(number + 1)}/consumer/{WideHistory.Application(number)}/version/{WideHistory.Versions}?compare=1")),
        ("result", _ => Page(_result)),
        ("matrix", number => Page($"matrix/provider/{WideHistory.Application(number + 1)}/consumer/{WideHistory.Application(number)}")),
        ("network", _ => Page("network")),
        ("network around one", number => Page($"network?service={WideHistory.Application(number)}")),
        ("search for a field of all", _ => Page("search?q=amount")),
        ("search for what nobody says", _ => Page("search?q=unicorn")),
        ("timeline", _ => Page("timeline")),
        ("event", _ => Page(_event)),
        ("webhooks", _ => Page("webhooks")),
        ("webhook", _ => Page(_webhook)),
        ("delivery", _ => Page(_delivery)),
        ("approvals", _ => Page("approvals")),
        ("approvals that wait", _ => Page("approvals?state=pending")),
        ("approval", _ => Page(_approval)),
        ("tokens", _ => Page("tokens")),
        ("audit log", _ => Page("audit")),
        ("audit log of one application", number => Page($"audit?pacticipant={WideHistory.Application(number)}")),
        ("API", _ => Page("api")),
        ("relations", _ => Page("doc")),
        ("environments", _ => Page("environments")),
    ];

    /// <summary>Follows links, as people do, to what has no address that can be guessed.</summary>
    public async Task LearnAddressesAsync(LoadClient client)
    {
        var home = await client.AskAsync(Page(""));
        (_environment, _result) = (EnvironmentPath().Match(home).Value, ResultPath().Match(home).Value);
        _event = EventPath().Match(await client.AskAsync(Page("?q=event-1"))).Value;
        _webhook = WebhookPath().Match(await client.AskAsync(Page("webhooks"))).Value;
        _approval = ApprovalPath().Match(await client.AskAsync(Page("approvals"))).Value;
        _delivery = DeliveryPath().Match(await client.AskAsync(Page(_webhook))).Value;
    }

    private static HttpRequestMessage Page(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        return request;
    }

    [GeneratedRegex("(?<=href=\"/)environments/[0-9a-f-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnvironmentPath();

    [GeneratedRegex("(?<=href=\"/)pacts/[^\"]+/verification-results/[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ResultPath();

    [GeneratedRegex("(?<=href=\"/)events/[^\"/]+/readers/[^\"/]+/contracts/[^\"/]+(?=\")", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EventPath();

    [GeneratedRegex("(?<=href=\"/)webhooks/[^\"/]+(?=\")", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WebhookPath();

    [GeneratedRegex("(?<=href=\"/)triggered-webhooks/[^\"/]+(?=\")", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DeliveryPath();

    [GeneratedRegex("(?<=href=\"/)approvals/[^\"/?]+(?=\")", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApprovalPath();
}
