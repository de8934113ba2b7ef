using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Faults;

/// <summary>
/// Many builds at once: consumers that publish two pacts on a branch with a tag, providers that verify them, deployments. What a broker
/// acknowledged is noted, and nothing else. A client whose broker dies is silent from then on.
/// </summary>
internal sealed class Storm(IReadOnlyList<Uri> brokers, string name, int clients, int seed)
{
    private const int Consumers = 4;
    private const int Providers = 3;
    private const int Contents = 7;

    private int _acknowledged;

    public ConcurrentBag<Publication> Publications { get; } = [];

    public ConcurrentBag<Result> Results { get; } = [];

    public ConcurrentBag<Deployment> Deployments { get; } = [];

    /// <summary>Answers that no client of a working broker should get.</summary>
    public ConcurrentBag<string> Refusals { get; } = [];

    /// <summary>Called with how many requests have been acknowledged until now.</summary>
    public Action<int>? OnAcknowledged { get; init; }

    /// <summary>Every client does so many builds, or fewer if its broker dies.</summary>
    public Task BlowAsync(int builds) => Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => BuildAsync(client, builds))));

    private async Task BuildAsync(int client, int builds)
    {
        using var http = new HttpClient { BaseAddress = brokers[client % brokers.Count], Timeout = TimeSpan.FromMinutes(2) };
        var random = new Random((seed * 1000) + client);
        try
        {
            var environment = $"{(await AskAsync(http, HttpMethod.Get, "/environments"))["_embedded"]!["environments"]![0]!["uuid"]}";
            for (var build = 0; build < builds; build++)
            {
                var publication = Publication.Of(client, $"{name}.{client}.{build}", random);
                await AskAsync(http, HttpMethod.Post, "/contracts/publish", publication.ToJson());
                Acknowledge(Publications, publication);
                await VerifyAsync(http, publication, random.Next(3) > 0, environment, client);
            }
        }
        catch (HttpRequestException)
        {
            // The broker is gone. What was under way may have happened or not.
        }
    }

    private async Task VerifyAsync(HttpClient http, Publication publication, bool success, string environment, int client)
    {
        var provider = publication.Providers[0];
        var pact = await AskAsync(http, HttpMethod.Get, $"/pacts/provider/{provider}/consumer/{publication.Consumer}/version/{publication.Version}");
        var address = new Uri($"{pact["_links"]!["pb:publish-verification-results"]!["href"]}").AbsolutePath;
        var result = await AskAsync(http, HttpMethod.Post, address, new JsonObject { ["success"] = success, ["providerApplicationVersion"] = publication.Version });
        Acknowledge(Results, new Result(publication, provider, new Uri($"{result["_links"]!["self"]!["href"]}").AbsolutePath, success));

        var deployed = await AskAsync(http, HttpMethod.Post, $"/pacticipants/{provider}/versions/{publication.Version}/deployed-versions/environment/{environment}", new JsonObject { ["applicationInstance"] = $"{client}" });
        Acknowledge(Deployments, new Deployment($"{deployed["uuid"]}"));
    }

    private async Task<JsonNode> AskAsync(HttpClient http, HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            Refusals.Add($"{method} {path}: {(int)response.StatusCode} {text}");
            throw new HttpRequestException(text);
        }

        return JsonNode.Parse(text)!;
    }

    private void Acknowledge<T>(ConcurrentBag<T> noted, T what)
    {
        noted.Add(what);
        OnAcknowledged?.Invoke(Interlocked.Increment(ref _acknowledged));
    }

    /// <summary>Contents repeat, so that builds meet in the same rows.</summary>
    internal sealed record Publication(string Consumer, string Version, IReadOnlyList<string> Providers, string Branch, string Tag, string Content)
    {
        public static Publication Of(int client, string version, Random random)
        {
            var first = random.Next(Storm.Providers);
            return new Publication($"C{client % Consumers}", version, [$"P{first}", $"P{(first + 1) % Storm.Providers}"], $"branch-{random.Next(3)}", $"tag-{random.Next(2)}", $"content {random.Next(Contents)}");
        }

        public JsonNode ToJson()
        {
            var all = Providers.Select(provider => JsonNode.Parse(SomePact.Publication(Consumer, Version, provider, SomePact.Between(Consumer, provider, Content), Branch, tags: Tag))!).ToList();
            all[0]["contracts"]!.AsArray().Add(all[1]["contracts"]![0]!.DeepClone());
            return all[0];
        }
    }

    internal sealed record Result(Publication Publication, string Provider, string Path, bool Success);

    internal sealed record Deployment(string Uuid);
}
