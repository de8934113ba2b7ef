using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Consumers.Mocking;
using Contracts.Engine.Reports;

namespace Contracts.Tests.Consumers.Mocking;

/// <summary>The mock server over real sockets.</summary>
public sealed class AnsweringRequests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly HttpClient _client = new();

    private IPactBuilderV4 Builder => Pact.V4("Shop", "Prices", new PactConfig { PactDir = _folder.Path }).WithHttpInteractions();

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    [Trait("row", "S3-001")]
    public async Task It_answers_as_the_interaction_says()
    {
        var pact = Builder;
        pact.UponReceiving("a request")
            .WithRequest(HttpMethod.Post, "/prices/a%20b")
            .WithQuery("currency", "EUR").WithQuery("tag", "x").WithQuery("tag", "y")
            .WithHeader("Accept", "application/json")
            .WithJsonBody(new { amount = Match.Type(1) })
            .WillRespond()
            .WithStatus(HttpStatusCode.Created)
            .WithHeader("X-Version", "7").WithHeader("Set-Cookie", "a=1").WithHeader("Set-Cookie", "b=2")
            .WithJsonBody(new { price = 1.50m, name = "Käse 😀" });

        await pact.VerifyAsync(async context =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(context.MockServerUri, "/prices/a%20b?tag=x&tag=y&currency=EUR"));
            request.Headers.Add("Accept", "application/json");
            request.Content = JsonContent.Create(new { amount = 99 });
            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

            response.StatusCode.Should().Be(HttpStatusCode.Created);
            response.Headers.GetValues("X-Version").Should().Equal("7");
            response.Headers.GetValues("Set-Cookie").Should().Equal("a=1", "b=2");
            response.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be("""{"price":1.50,"name":"Käse 😀"}""".Replace("Käse 😀", "K\\u00E4se \\uD83D\\uDE00", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("text/plain", "just text")]
    [InlineData("application/xml", "<a/>")]
    public async Task Text_comes_as_it_was_given(string contentType, string text)
    {
        var pact = Builder;
        pact.UponReceiving("a request").WithRequest("GET", "/").WillRespond().WithBody(text, contentType);

        await pact.VerifyAsync(async context => (await _client.GetStringAsync(context.MockServerUri, TestContext.Current.CancellationToken)).Should().Be(text));
    }

    [Theory]
    [InlineData("/prices/caf%C3%A9", "/prices/caf%c3%a9")]
    [InlineData("/prices/café", "/prices/caf%C3%A9")]
    [InlineData("/prices/a b", "/prices/a%20b")]
    public async Task A_path_may_be_escaped_in_another_way(string path, string requested)
    {
        var pact = Builder;
        pact.UponReceiving("a request for it").WithRequest("GET", path).WillRespond().WithBody("found", "text/plain");

        await pact.VerifyAsync(async context =>
        {
            var address = new Uri(context.MockServerUri.GetLeftPart(UriPartial.Authority) + requested, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
            (await _client.GetStringAsync(address, TestContext.Current.CancellationToken)).Should().Be("found");
        });
    }

    [Fact]
    public async Task Bytes_come_as_they_were_given()
    {
        byte[] bytes = [0, 1, 2, 255];
        var pact = Builder;
        pact.UponReceiving("a request").WithRequest("PUT", "/").WithBody(bytes, "application/octet-stream").WillRespond().WithBody(bytes, "application/octet-stream");

        await pact.VerifyAsync(async context =>
        {
            using var content = new ByteArrayContent(bytes) { Headers = { { "Content-Type", "application/octet-stream" } } };
            using var response = await _client.PutAsync(context.MockServerUri, content, TestContext.Current.CancellationToken);
            (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().Equal(bytes);
        });
        JsonDocument.Parse(_folder.Read("Shop-Prices.json")).RootElement.GetProperty("interactions")[0].GetProperty("response").GetProperty("body").GetProperty("content").GetString()
            .Should().Be(Convert.ToBase64String(bytes));
    }

    [Fact]
    public async Task A_head_request_and_an_answer_without_content_have_no_body()
    {
        var pact = Builder;
        pact.UponReceiving("head").WithRequest(HttpMethod.Head, "/head").WillRespond().WithBody("x", "text/plain");
        pact.UponReceiving("none").WithRequest(HttpMethod.Delete, "/none").WillRespond().WithStatus(204);

        await pact.VerifyAsync(async context =>
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(context.MockServerUri, "/head"));
            (await _client.SendAsync(head, TestContext.Current.CancellationToken)).Content.Headers.ContentLength.Should().Be(1);
            (await _client.DeleteAsync(new Uri(context.MockServerUri, "/none"), TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NoContent);
        });
    }

    [Fact]
    public async Task A_request_that_nobody_declared_is_answered_with_the_reason()
    {
        using var server = new Served(interaction => interaction.UponReceiving("a request for a price").Given("42 is priced")
            .WithRequest(HttpMethod.Get, "/prices/42").WithQuery("currency", "EUR").WillRespond());

        using var response = await server.Client.GetAsync("/prices/42?currency=USD", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        response.Headers.GetValues("X-Pact").Should().Equal("Request-Mismatch");
        response.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
        var reason = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        reason.GetProperty("error").GetString().Should().Be("Request-Mismatch: GET /prices/42?currency=USD");
        reason.GetProperty("closest").GetProperty("interaction").GetString().Should().Be("a request for a price (given 42 is priced)");
        var mismatch = reason.GetProperty("closest").GetProperty("mismatches")[0];
        mismatch.GetProperty("kind").GetString().Should().Be("Query");
        mismatch.GetProperty("path").GetString().Should().Be("currency");
        mismatch.GetProperty("expected").GetString().Should().Contain("EUR");
        mismatch.GetProperty("actual").GetString().Should().Contain("USD");
    }

    [Fact]
    public async Task Another_path_is_an_unexpected_request()
    {
        using var server = new Served(interaction => interaction.UponReceiving("a request").WithRequest(HttpMethod.Get, "/prices/42").WillRespond());

        using var response = await server.Client.GetAsync("/other", TestContext.Current.CancellationToken);

        response.Headers.GetValues("X-Pact").Should().Equal("Unexpected-Request");
        server.Problems.Select(problem => problem.Kind).Should().Equal(RequestProblemKind.UnexpectedRequest, RequestProblemKind.MissingRequest);
    }

    [Fact]
    public async Task The_interaction_that_matches_fully_answers_though_another_shares_more_with_the_request()
    {
        using var server = new Served(interaction =>
        {
            interaction.UponReceiving("one with headers").WithRequest(HttpMethod.Get, "/x").WithHeader("A", "1").WithHeader("B", "2").WithHeader("C", "3").WillRespond().WithStatus(201);
            interaction.UponReceiving("a plain one").WithRequest(HttpMethod.Get, "/x").WillRespond().WithStatus(202);
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/x") { Headers = { { "A", "1" }, { "B", "2" }, { "C", "wrong" } } };

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_browser_may_ask_before_it_requests()
    {
        using var server = new Served(interaction => interaction.UponReceiving("a request").WithRequest(HttpMethod.Get, "/x").WillRespond());
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/x") { Headers = { { "Origin", "http://shop" }, { "Access-Control-Request-Method", "GET" } } };

        using var response = await server.Client.SendAsync(preflight, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
        response.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("http://shop");
        server.Problems.Should().ContainSingle().Which.Kind.Should().Be(RequestProblemKind.MissingRequest);
    }

    [Fact]
    public async Task Without_a_socket_it_answers_the_same()
    {
        var pact = Builder;
        pact.UponReceiving("a request").WithRequest(HttpMethod.Post, "/x").WithQuery("q", "a b").WithBody("hi", "text/plain").WillRespond().WithStatus(202).WithBody("ho", "text/plain");

        await pact.VerifyAsync(async context =>
        {
            using var inMemory = context.CreateClient();
            using var content = new StringContent("hi", Encoding.UTF8, "text/plain");
            using var response = await inMemory.PostAsync("/x?q=a%20b", content, TestContext.Current.CancellationToken);
            response.StatusCode.Should().Be(HttpStatusCode.Accepted);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be("ho");
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_larger_than_the_limit_is_refused_and_reported(bool inMemory)
    {
        var pact = Pact.V4("Shop", "Prices", new PactConfig { PactDir = _folder.Path, RequestLimit = 20_000 }).WithHttpInteractions();
        pact.UponReceiving("an upload").WithRequest(HttpMethod.Put, "/x").WithBody(Match.Regex("a", "a+"), "text/plain").WillRespond();

        var failure = (await pact.Awaiting(builder => builder.VerifyAsync(async context =>
        {
            using var client = inMemory ? context.CreateClient() : new HttpClient { BaseAddress = context.MockServerUri };
            using var fits = new StringContent(new string('a', 20_000), Encoding.UTF8, "text/plain");
            (await client.PutAsync("/x", fits, context.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
            using var large = new StringContent(new string('a', 20_001), Encoding.UTF8, "text/plain");
            using var response = await client.PutAsync("/x", large, context.CancellationToken);

            response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
            response.Headers.GetValues("X-Pact").Should().Equal("Request-Too-Large");
            (await response.Content.ReadAsStringAsync(context.CancellationToken)).Should().Contain("more than 20000 bytes");
        })).Should().ThrowAsync<PactFailureException>()).Which;

        failure.Problems.Should().ContainSingle().Which.Kind.Should().Be(RequestProblemKind.RequestTooLarge);
        failure.Message.Should().EndWith("1) Too large to be read: PUT /x\n   The body has more than 20000 bytes; the mock server reads no more (PactConfig.RequestLimit).");
    }

    [Fact]
    public async Task Each_request_is_told_of_where_that_is_asked_for()
    {
        using var text = new StringWriter();
        var pact = Pact.V4("Shop", "Prices", new PactConfig { PactDir = _folder.Path, LogLevel = PactLogLevel.Debug, Outputters = [new TextWriterOutput(text)] }).WithHttpInteractions();
        pact.UponReceiving("a request").WithRequest(HttpMethod.Get, "/x").WillRespond().WithStatus(204);

        await pact.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            await client.GetAsync("/x", context.CancellationToken);
        });

        text.ToString().Trim().Should().Be("GET /x was answered with 204");
    }

    [Fact]
    [Trait("row", "S1-029")]
    public async Task Many_servers_serve_many_tests_at_once()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), TestContext.Current.CancellationToken, async (number, cancellationToken) =>
        {
            var pact = Builder;
            pact.UponReceiving($"request {number}").WithRequest(HttpMethod.Get, $"/{number}").WillRespond().WithJsonBody(number);
            await pact.VerifyAsync(
                async (context, token) => (await _client.GetStringAsync(new Uri(context.MockServerUri, $"/{number}"), token)).Should().Be($"{number}"),
                cancellationToken);
        });

        JsonDocument.Parse(_folder.Read("Shop-Prices.json")).RootElement.GetProperty("interactions").GetArrayLength().Should().Be(40);
    }
}
