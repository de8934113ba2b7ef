using System.Collections.Immutable;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Tests.Providers.Apps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Contracts.Tests.Providers.Hosting;

/// <summary>One suite over both ways of hosting: what the app is asked, and what the verifier makes of its answer, must be the same.</summary>
public sealed class HostedBothWays
{
    private static readonly ImmutableArray<HttpInteraction> Requests =
    [
        Request("a plain request", new ExpectedRequest { Path = "/echo/a" }),
        Request("escapes", new ExpectedRequest { Path = "/echo/a b/ü/%2F/%41" }),
        Request("a query", new ExpectedRequest { Path = "/echo/q", Query = [new("b", ["2", "1"]), new("a", ["x y&z"]), new("flag", [null]), new("empty", [""])] }),
        Request("header lists", new ExpectedRequest { Path = "/echo/h", Headers = [new("X-A", ["1, 2", "3"]), new("Cookie", ["a=1", "b=2"]), new("Accept", ["application/json", "text/plain"])] }),
        Request("a JSON body", new ExpectedRequest { Method = "post", Path = "/echo/b", Body = Some.Json("""{"a":1}""") }),
        Request("a text body", new ExpectedRequest { Method = "PUT", Path = "/echo/b", Headers = [new("Content-Type", ["text/csv; charset=utf-8"]), new("Content-Length", ["9999"])], Body = Body.FromText("a;ü") }),
        Request("a content type without a body", new ExpectedRequest { Path = "/echo/t", Headers = [new("Content-Type", ["application/json"])] }),
        Request("another method", new ExpectedRequest { Method = "PROPFIND", Path = "/echo/m" }),
        Request("credentials", new ExpectedRequest { Path = "/echo/c", Headers = [new("Authorization", ["Bearer none"])] }),
    ];

    [Fact]
    public async Task The_app_is_asked_the_same()
    {
        var inMemory = await AskAsync(Hosted.InMemory);
        var kestrel = await AskAsync(Hosted.Kestrel);

        inMemory.Should().HaveCount(Requests.Length);
        inMemory.Should().BeEquivalentTo(kestrel, options => options.WithStrictOrdering());
        inMemory.Single(seen => seen.Path == "/echo/h").Headers["x-a"].Should().Equal("1, 2, 3");
        inMemory.Single(seen => seen.Path == "/echo/c").Headers["authorization"].Should().Equal("Bearer fresh");
    }

    [Theory]
    [InlineData(Hosted.InMemory)]
    [InlineData(Hosted.Kestrel)]
    [Trait("row", "S3-001")]
    public async Task The_answers_are_judged_the_same(Hosted hosted)
    {
        await using var app = await CatalogApp.StartAsync(hosted);
        var states = ProviderStates.None.Add("product {sku} has {quantity} in stock", (string sku, int quantity, CatalogDatabase database) => database.Put(sku, "Lamp", quantity));

        var report = await Some.Verifier(
                Some.Get("/products/1", states: "product 1 has 3 in stock").Expecting("""{"sku":"1","quantity":3}"""),
                Some.Get("/products/1", description: "other content", states: "product 1 has 3 in stock").Expecting("""{"sku":"1","quantity":4}"""),
                Some.Get("/products/none", 404),
                Some.Get("/old/1", 302, "a redirect that is expected"),
                Some.Get("/old/1", 200, "a redirect that is followed", "product 1 has 3 in stock"),
                Some.Get("/zipped").Expecting("""{"zipped":true}"""))
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStates(states)
            .VerifyAsync(TestContext.Current.CancellationToken);
        var hanging = await Some.Verifier(Some.Get("/hangs")).WithHttpEndpoint(app.Endpoint).WithRequestTimeout(TimeSpan.FromMilliseconds(100)).VerifyOneAsync();

        report.Contracts.Single().Interactions.Select(result => result.Verdict).Should().Equal(
            Verdict.Passed, Verdict.ContractBroken, Verdict.Passed, Verdict.Passed, Verdict.Passed, Verdict.Passed);
        hanging.Verdict.Should().Be(Verdict.TimedOut);
    }

    private static async Task<IReadOnlyList<RequestSeen>> AskAsync(Hosted hosted)
    {
        var seen = new List<RequestSeen>();
        await using var app = await CatalogApp.StartAsync(hosted, more => more.Use(async (context, next) =>
        {
            context.Request.EnableBuffering();
            using var body = new StreamReader(context.Request.Body, leaveOpen: true);
            seen.Add(await RequestSeen.OfAsync(context.Request, await body.ReadToEndAsync(context.RequestAborted)));
            context.Request.Body.Position = 0;
            await next(context);
        }));

        var report = await Some.Verifier([.. Requests])
            .WithHttpEndpoint(app.Endpoint)
            .WithRequestFilter((request, _) =>
            {
                if (request.Headers.Authorization is not null)
                    request.Headers.Authorization = new("Bearer", "fresh");
                return ValueTask.CompletedTask;
            })
            .VerifyAsync(TestContext.Current.CancellationToken);

        report.Success.Should().BeTrue(string.Join("\n", report.Contracts.Single().Interactions.Select(result => result.Problem)));
        return [.. seen.Select(Comparable)];
    }

    // The raw target and the splitting of known list headers are documented differences; host and trace differ from run to run.
    private static RequestSeen Comparable(RequestSeen seen) => seen with
    {
        RawTarget = "",
        Headers = seen.Headers.Where(header => header.Key is not ("host" or "traceparent")).OrderBy(header => header.Key, StringComparer.Ordinal).ToDictionary(header => header.Key, header => new[] { string.Join(", ", header.Value) }),
    };

    private static HttpInteraction Request(string description, ExpectedRequest request) => Some.Get("/", description: description) with { Request = request };
}
