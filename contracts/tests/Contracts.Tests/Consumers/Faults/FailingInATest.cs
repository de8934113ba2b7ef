using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Testing.Consumers;

namespace Contracts.Tests.Consumers.Faults;

/// <summary>How faults behave within a test: which request they meet, how long they last, what they need.</summary>
public sealed class FailingInATest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly TestClock _clock = new();

    private IPactBuilderV4 Prices => Pact.V4("Shop", "Prices", new PactConfig { PactDir = _folder.Path, TimeProvider = _clock }).WithHttpInteractions();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("row", "S1-056"), Trait("row", "S4-047")]
    public async Task A_request_that_gets_no_answer_lets_the_test_put_its_clock_forward(bool socket)
    {
        var pact = Prices;
        AskForPrice(pact).WithFault(Fault.Stall, "gives up after a minute");

        await pact.VerifyAsync(async context =>
        {
            using var client = Connect(context, socket);
            using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1), _clock);
            var asking = client.GetAsync("/price", minute.Token);
            await context.RequestWaitsAsync();
            _clock.Advance(TimeSpan.FromMinutes(1));

            await asking.Awaiting(answer => answer).Should().ThrowAsync<OperationCanceledException>();
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("row", "S2-028")]
    public async Task A_late_answer_comes_when_it_is_time(bool socket)
    {
        var pact = Prices;
        AskForPrice(pact).WithFault(Fault.Slow(TimeSpan.FromMinutes(10)), "waits");

        await pact.VerifyAsync(async context =>
        {
            using var client = Connect(context, socket);
            var asking = client.GetFromJsonAsync<JsonElement>("/price", context.CancellationToken);
            await context.RequestWaitsAsync();
            _clock.Advance(TimeSpan.FromMinutes(9));
            asking.IsCompleted.Should().BeFalse();
            _clock.Advance(TimeSpan.FromMinutes(1));

            (await asking).GetProperty("amount").GetDecimal().Should().Be(1.5m);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("row", "S2-029")]
    public async Task A_stall_ends_with_the_test_that_left_its_request_behind(bool socket)
    {
        var pact = Prices;
        AskForPrice(pact).WithFault(Fault.Stall, "does not wait");
        Task<HttpResponseMessage>? left = null;

        await pact.VerifyAsync(async context =>
        {
            var client = Connect(context, socket);
            left = client.GetAsync("/price", CancellationToken.None);
            await context.RequestWaitsAsync();
        });

        await left!.Awaiting(answer => answer).Should().ThrowAsync<HttpRequestException>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("row", "S2-029")]
    public async Task A_client_that_would_wait_for_ever_is_freed_when_the_test_is_canceled(bool socket)
    {
        var pact = Prices;
        AskForPrice(pact).WithFault(Fault.Stall, "waits for ever");
        using var test = new CancellationTokenSource();

        var verifying = () => pact.VerifyAsync(
            async (context, _) =>
            {
                using var client = Connect(context, socket);
                client.Timeout = Timeout.InfiniteTimeSpan;
                var asking = client.GetAsync("/price", CancellationToken.None);
                await context.RequestWaitsAsync();
                await test.CancelAsync();
                await asking;
            },
            test.Token);

        await verifying.Should().ThrowAsync<HttpRequestException>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_provider_that_recovers_answers_after_so_many_failures(bool socket)
    {
        var pact = Prices;
        AskForPrice(pact).WithFault(Fault.Flapping(2, Fault.Status(HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1.2))), "asks again");

        await pact.VerifyAsync(async context =>
        {
            using var client = Connect(context, socket);
            for (var i = 0; i < 2; i++)
            {
                using var failed = await client.GetAsync("/price", context.CancellationToken);
                failed.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
                failed.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(2));
            }

            (await client.GetFromJsonAsync<JsonElement>("/price", context.CancellationToken)).GetProperty("amount").GetDecimal().Should().Be(1.5m);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_the_interaction_that_fails_fails(bool socket)
    {
        var pact = Prices;
        AskForPrice(pact).WithFault(Fault.Reset, "says so");
        pact.UponReceiving("a request for its health").WithRequest(HttpMethod.Get, "/health").WillRespond();

        await pact.VerifyAsync(async context =>
        {
            using var client = Connect(context, socket);
            (await client.GetAsync("/health", context.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
            await client.Awaiting(other => other.GetAsync("/price", context.CancellationToken)).Should().ThrowAsync<HttpRequestException>();
            (await client.GetAsync("/health", context.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
        });
    }

    [Fact]
    [Trait("row", "S3-039")]
    public async Task A_request_that_was_never_made_is_missed_though_it_would_have_failed()
    {
        var pact = Prices;
        AskForPrice(pact).WithFault(Fault.Reset, "says so");

        await pact.Awaiting(builder => builder.VerifyAsync(_ => Task.CompletedTask)).Should().ThrowAsync<PactFailureException>().WithMessage("*Never requested: a request for a price*");
    }

    [Fact]
    public async Task Two_providers_fail_in_one_test_each_in_its_way()
    {
        var prices = Prices;
        AskForPrice(prices).WithFault(Fault.Closed, "says so");
        var stock = Pact.V4("Shop", "Stock", new PactConfig { PactDir = _folder.Path }).WithHttpInteractions();
        stock.UponReceiving("a request for stock").WithRequest(HttpMethod.Get, "/stock").WillRespond().WithFault(Fault.Refused, "says so too");

        await prices.VerifyAsync(context => stock.VerifyAsync(async other =>
        {
            using var client = new HttpClient();
            (await client.Awaiting(http => http.GetAsync(new Uri(context.MockServerUri, "/price"), context.CancellationToken)).Should().ThrowAsync<HttpRequestException>())
                .Which.HttpRequestError.Should().Be(HttpRequestError.ResponseEnded);
            (await client.Awaiting(http => http.GetAsync(new Uri(other.MockServerUri, "/stock"), context.CancellationToken)).Should().ThrowAsync<HttpRequestException>())
                .Which.HttpRequestError.Should().Be(HttpRequestError.ConnectionError);
        }));
    }

    [Fact]
    public async Task A_body_that_is_not_there_cannot_break()
    {
        var pact = Prices;
        pact.UponReceiving("a request").WithRequest(HttpMethod.Get, "/").WillRespond().WithStatus(204).WithFault(Fault.Truncated, "says so");

        await pact.Awaiting(builder => builder.VerifyAsync(_ => Task.CompletedTask)).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("'a request': 'truncated' breaks a body, and the response has none. Say what the provider answers when all is well.");
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_asked_for_one_thing_only()
    {
        var pact = Prices;
        AskForPrice(pact).WithFault(Fault.Refused, "says so");
        pact.UponReceiving("another request").WithRequest(HttpMethod.Get, "/").WillRespond();

        await pact.Awaiting(builder => builder.VerifyAsync(_ => Task.CompletedTask)).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("'a request for a price' is refused: nobody can be reached*");
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        FluentActions.Invoking(() => Fault.Flapping(2, Fault.Refused)).Should().Throw<ArgumentException>().WithMessage("Nobody sees a connection*");
        FluentActions.Invoking(() => Fault.Flapping(2, Fault.Flapping(1, Fault.Reset))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Fault.Flapping(0, Fault.Reset)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Fault.Slow(TimeSpan.Zero)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Fault.Status(HttpStatusCode.OK)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Fault.WrongContentType("html")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AskForPrice(Prices).WithFault(Fault.Reset, "one").WithFault(Fault.Stall, "another")).Should().Throw<InvalidOperationException>().WithMessage("*fails already (reset)*");
    }

    private static HttpClient Connect(IConsumerContext context, bool socket) => socket ? new HttpClient { BaseAddress = context.MockServerUri } : context.CreateClient();

    private static IResponseBuilderV4 AskForPrice(IPactBuilderV4 pact) => pact.UponReceiving("a request for a price")
        .WithRequest(HttpMethod.Get, "/price").WillRespond().WithJsonBody(new { amount = 1.5m });
}
