using System.Diagnostics;
using Contracts.Engine.Documents;
using Contracts.Providers;
using Contracts.Providers.Load;
using Contracts.Providers.Sources;
using Contracts.Providers.States;
using Contracts.Tests.Providers.Apps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Contracts.Tests.Providers.Load;

/// <summary>On a socket and the real clock: only what must hold however slow the machine is.</summary>
public sealed class LoadOnARealServer
{
    private static readonly LoadPlan TwoSeconds = new() { Stages = [new LoadStage(TimeSpan.Zero, 100), new LoadStage(TimeSpan.FromSeconds(2), 100)], ErrorLimit = 1 };
    private static readonly LoadPlan Short = TwoSeconds with { Stages = [new LoadStage(TimeSpan.Zero, 200), new LoadStage(TimeSpan.FromMilliseconds(200), 200)] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_stalls_for_a_second_has_that_second_in_its_tail()
    {
        var stall = TimeSpan.FromSeconds(1);
        var asked = 0;
        var until = 0L;
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more: more => more.MapGet("/stalls", async () =>
        {
            // The first is the look before the load; the second begins the stall, which holds all that come while it lasts.
            if (Interlocked.Increment(ref asked) == 2)
                Volatile.Write(ref until, Stopwatch.GetTimestamp() + (long)(stall.TotalSeconds * Stopwatch.Frequency));
            while (Volatile.Read(ref until) - Stopwatch.GetTimestamp() is > 0 and var rest)
                await Task.Delay(TimeSpan.FromSeconds((double)rest / Stopwatch.Frequency) + TimeSpan.FromMilliseconds(1));
            return Results.Ok();
        }));

        var report = await Some.Verifier(Some.Get("/stalls")).WithHttpEndpoint(app.Endpoint).LoadAsync(TwoSeconds, cancellationToken: Cancellation);

        report.All.Requests.Should().Be(200);
        report.All.Latencies.Longest.Should().BeGreaterThanOrEqualTo(stall);
        // 100 of 200 were due while nothing was answered, and waited from when they were due: half of those at least half of it, nine tenths of those at least a tenth.
        report.All.Latencies.Percentile(76).Should().BeGreaterThanOrEqualTo(stall / 2);
        report.All.Latencies.Percentile(56).Should().BeGreaterThanOrEqualTo(stall / 10);
    }

    [Fact]
    public async Task A_server_that_always_takes_its_time_is_never_faster_than_that()
    {
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more: more => more.MapGet("/slow", async () =>
        {
            var begin = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(begin) < TimeSpan.FromMilliseconds(50))
                await Task.Delay(10);
        }));

        var report = await Some.Verifier(Some.Get("/slow")).WithHttpEndpoint(app.Endpoint).LoadAsync(Short, cancellationToken: Cancellation);

        report.All.Failed.Should().Be(0);
        report.All.Latencies.Percentile(0).Should().BeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public async Task States_are_brought_about_once_those_without_any_first_and_undone_from_the_last()
    {
        var log = new List<string>();
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more: more =>
        {
            more.MapGet("/a", () => Results.Ok());
            more.MapPost("/states", async (HttpRequest request) =>
            {
                var change = await request.ReadFromJsonAsync<Dictionary<string, object>>();
                lock (log)
                    log.Add($"{change!["action"]} {change["state"]}".TrimEnd());
            });
        });
        Interaction[] interactions = [Some.Get("/a", 200, "with a state", "one"), Some.Get("/a", 200, "the same", "one"), Some.Get("/a", 200, "another", "two"), Some.Get("/a", 200, "none")];

        var report = await Some.Verifier(interactions).WithHttpEndpoint(app.Endpoint)
            .WithProviderStateUrl(new Uri("/states", UriKind.Relative), new StateChangeOptions { Teardown = true })
            .LoadAsync(Short, cancellationToken: Cancellation);

        report.Interactions.Select(interaction => interaction.Measure.Requests).Should().Equal(10, 10, 10, 10);
        log.Should().Equal("setup", "setup one", "setup two", "teardown two", "teardown one", "teardown");
    }

    [Fact]
    public async Task Values_that_states_hand_back_are_in_the_requests_and_random_ones_differ()
    {
        var paths = new HashSet<string>();
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more: more =>
        {
            more.MapGet("/orders/{id}", (string id, HttpRequest request) =>
            {
                lock (paths)
                    paths.Add($"{id} {request.Headers["X-Key"]}");
                return id == "42" ? Results.Ok() : Results.NotFound();
            });
            more.MapPost("/states", () => Results.Json(new { id = 42 }));
        });
        var pact = Contracts.Engine.Documents.Reading.PactReader.Read(
            """
            {"consumer":{"name":"Shop"},"provider":{"name":"Catalog"},"metadata":{"pactSpecification":{"version":"4.0"}},"interactions":[{"type":"Synchronous/HTTP","description":"an order",
              "providerStates":[{"name":"there is an order"}],
              "request":{"method":"GET","path":"/orders/1","headers":{"X-Key":["0"]},"generators":{"path":{"type":"ProviderState","expression":"/orders/${id}"},"header":{"X-Key":{"type":"Uuid"}}}},
              "response":{"status":200}}]}
            """u8.ToArray()).Document;

        var report = await new PactVerifier("Catalog").WithSource(new InMemorySource(pact)).WithFilter(InteractionFilter.All).WithHttpEndpoint(app.Endpoint)
            .WithProviderStateUrl(new Uri("/states", UriKind.Relative))
            .LoadAsync(Short, cancellationToken: Cancellation);

        (report.All.Requests, report.All.Failed).Should().Be((40, 0));
        paths.Should().HaveCount(41).And.OnlyContain(path => path.StartsWith("42 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_load_that_is_ended_undoes_its_states()
    {
        var log = new List<string>();
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more: more =>
        {
            more.MapGet("/a", () => Results.Ok());
            more.MapPost("/states", async (HttpRequest request) => log.Add($"{(await request.ReadFromJsonAsync<Dictionary<string, object>>())!["action"]}"));
        });
        using var ended = new CancellationTokenSource();

        var load = () => Some.Verifier(Some.Get("/a", 200, "one", "a state")).WithHttpEndpoint(app.Endpoint)
            .WithProviderStateUrl(new Uri("/states", UriKind.Relative), new StateChangeOptions { Teardown = true })
            .LoadAsync(TwoSeconds with { Stages = [new LoadStage(TimeSpan.FromHours(1), 10)] }, _ => ended.Cancel(), ended.Token);

        await load.Should().ThrowAsync<OperationCanceledException>();
        log.Should().Equal("setup", "teardown");
    }
}
