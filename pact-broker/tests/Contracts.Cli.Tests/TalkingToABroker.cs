using Contracts.Cli.Tests.TestDoubles;
using PactBroker.Client;
using PactBroker.Client.Matrix;

namespace Contracts.Cli.Tests;

/// <summary>The client on the wire: retries, credentials, and what it says when a call fails.</summary>
public sealed class TalkingToABroker
{
    private const string Deployable = """{"summary":{"deployable":true,"reason":"fine"},"matrix":[]}""";

    private static readonly MatrixQuery Question = MatrixQuery.CanIDeploy("Gateway", "1", "production");

    [Fact]
    public async Task A_server_error_that_passes_is_retried_with_growing_waits()
    {
        var answers = new Queue<int>([500, 503, 429, 408, 200]);
        await using var server = await WebDouble.StartAsync(context => WebDouble.AnswerAsync(context, answers.Dequeue(), Deployable));
        var time = new EagerTime();
        using var broker = Client(server.Address, time);

        var answer = await broker.Matrix.QueryAsync(Question, TestContext.Current.CancellationToken);

        answer.Deployable.Should().BeTrue();
        time.Waits.Should().Equal(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Fri, 02 Jan 2026 03:04:16 GMT", 11)]
    [InlineData("900", 20)]
    [InlineData("Fri, 02 Jan 2026 03:00:00 GMT", 0)]
    public async Task The_wait_that_the_broker_asks_for_is_kept_within_the_limit(string retryAfter, int seconds)
    {
        var isFirst = true;
        await using var server = await WebDouble.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = retryAfter;
            var status = isFirst ? 429 : 200;
            isFirst = false;
            return WebDouble.AnswerAsync(context, status, Deployable);
        });
        var time = new EagerTime();
        using var broker = Client(server.Address, time);

        await broker.Matrix.QueryAsync(Question, TestContext.Current.CancellationToken);

        // A wait of nothing needs no timer.
        time.Waits.Should().Equal(seconds == 0 ? [] : [TimeSpan.FromSeconds(seconds)]);
    }

    [Fact]
    public async Task However_many_retries_the_waits_stay_within_the_limit()
    {
        await using var server = await WebDouble.AlwaysAsync(503);
        var time = new EagerTime();
        using var broker = new BrokerClient(new BrokerClientOptions { BaseAddress = server.Address, TimeProvider = time, Retries = 60, LongestDelay = TimeSpan.FromSeconds(20) });

        await Failure(broker);

        time.Waits.Should().HaveCount(60).And.OnlyContain(wait => wait <= TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task An_error_that_stays_ends_after_the_retries()
    {
        await using var server = await WebDouble.AlwaysAsync(500, """{"error":{"message":"database is locked","reference":"a1b2"}}""");
        using var broker = Client(server.Address, new EagerTime());

        var failure = await Failure(broker);

        failure.Failure.Should().Be(BrokerFailure.ServerError);
        failure.Message.Should().Be($"GET {server.Address}matrix: answered 500: database is locked (reference a1b2)");
        server.Requests.Should().HaveCount(5);
    }

    [Theory]
    [InlineData(400, """{"errors":["Pacticipant Foo not found"]}""", BrokerFailure.Refused, "Pacticipant Foo not found")]
    [InlineData(400, """{"errors":{"name":["is missing"],"contacts":{"name":["must be filled"]}}}""", BrokerFailure.Refused, "name is missing; contacts.name must be filled")]
    [InlineData(409, """{"error":"Cannot change the content of the pact"}""", BrokerFailure.Refused, "Cannot change the content of the pact")]
    [InlineData(422, """{"title":"Not now","detail":"Try tomorrow"}""", BrokerFailure.Refused, "Not now; Try tomorrow")]
    [InlineData(401, "", BrokerFailure.Unauthorized, null)]
    [InlineData(403, """{"error":"only the owner"}""", BrokerFailure.Unauthorized, "only the owner")]
    public async Task A_refusal_is_told_in_the_words_of_the_broker_and_not_retried(int status, string body, BrokerFailure expected, string? words)
    {
        await using var server = await WebDouble.AlwaysAsync(status, body);
        using var broker = Client(server.Address, new EagerTime());

        var failure = await Failure(broker);

        failure.Failure.Should().Be(expected);
        failure.Status.Should().Be(status);
        failure.BrokerText.Should().Be(words);
        server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_login_page_is_recognized_as_no_broker()
    {
        await using var server = await WebDouble.AlwaysAsync(200, "<html>Please log in</html>", "text/html");
        using var broker = Client(server.Address, new EagerTime());

        var failure = await Failure(broker);

        failure.Failure.Should().Be(BrokerFailure.NotABroker);
        failure.Message.Should().EndWith("text/html came instead of JSON");
    }

    [Fact]
    public async Task A_path_without_a_broker_is_not_taken_for_a_missing_provider()
    {
        await using var server = await WebDouble.AlwaysAsync(404, "");
        using var broker = Client(server.Address, new EagerTime());
        var source = new PactBroker.Client.Sources.BrokerContractSource(broker);

        var loading = () => source.LoadAsync("Pricing", TestContext.Current.CancellationToken);

        (await loading.Should().ThrowAsync<Contracts.Providers.Sources.ContractSourceException>())
            .WithInnerException<BrokerException>().Which.Failure.Should().Be(BrokerFailure.NotABroker);
    }

    [Fact]
    public async Task Nobody_listening_is_told_at_once()
    {
        var time = new EagerTime();
        using var broker = Client(await WebDouble.NobodyAsync(), time);

        var failure = await Failure(broker);

        failure.Failure.Should().Be(BrokerFailure.Unreachable);
        failure.Message.Should().EndWith("no answer (nothing listens there)");
        time.Waits.Should().BeEmpty();
    }

    [Fact]
    public async Task A_broker_that_does_not_answer_is_given_up()
    {
        var never = new TaskCompletionSource();
        await using var server = await WebDouble.StartAsync(context => never.Task.WaitAsync(context.RequestAborted));
        var (limit, pause, time) = (TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(3), new EagerTime());
        using var broker = new BrokerClient(new BrokerClientOptions { BaseAddress = server.Address, Retries = 1, Timeout = limit, FirstDelay = pause, TimeProvider = time });

        var failure = await Failure(broker);

        failure.Failure.Should().Be(BrokerFailure.Unreachable);
        failure.Message.Should().Contain("nothing within 7 s");
        time.Waits.Should().Equal(limit, pause, limit);
    }

    [Fact]
    public async Task Credentials_are_shown_to_the_broker_and_to_nobody_else()
    {
        await using var stranger = await WebDouble.AlwaysAsync(200, """{"consumer":{"name":"A"},"provider":{"name":"B"},"interactions":[]}""");
        await using var server = await WebDouble.AlwaysAsync(200, Deployable);
        using var broker = new BrokerClient(new BrokerClientOptions { BaseAddress = server.Address, Credentials = new BearerToken("secret") });

        await broker.Matrix.QueryAsync(Question, TestContext.Current.CancellationToken);
        await broker.Verifications.FetchPactAsync(stranger.Address, TestContext.Current.CancellationToken);

        server.Authorizations.Should().Equal("Bearer secret");
        stranger.Authorizations.Should().Equal([null]);
    }

    [Fact]
    public async Task Credentials_in_the_address_are_used_and_not_shown()
    {
        await using var server = await WebDouble.AlwaysAsync(500);
        var address = new UriBuilder(server.Address) { UserName = "ann", Password = "p%40ss" }.Uri;
        var options = new BrokerClientOptions { BaseAddress = address, Retries = 0 };
        using var broker = new BrokerClient(options);

        var failure = await Failure(broker);

        server.Authorizations.Should().Equal("Basic " + Convert.ToBase64String("ann:p@ss"u8));
        new[] { failure.Message, broker.BaseAddress.ToString(), options.ToString() }.Should().NotContainMatch("*p%40ss*").And.NotContainMatch("*p@ss*");
    }

    [Fact]
    public void Other_credentials_win_over_those_in_the_address() =>
        new BrokerClientOptions { BaseAddress = new Uri("http://ann:secret@localhost"), Credentials = new BearerToken("t") }.Credentials.Should().Be(new BearerToken("t"));

    [Fact]
    public void Credentials_do_not_show_in_texts()
    {
        var options = new BrokerClientOptions { BaseAddress = new Uri("http://localhost"), Credentials = new BasicCredentials("ann", "secret") };

        options.ToString().Should().Contain("user ann").And.NotContain("secret");
        new BearerToken("secret").ToString().Should().NotContain("secret");
    }

    private static BrokerClient Client(Uri address, TimeProvider time) =>
        new(new BrokerClientOptions { BaseAddress = address, TimeProvider = time, LongestDelay = TimeSpan.FromSeconds(20) });

    private static async Task<BrokerException> Failure(BrokerClient broker)
    {
        var asking = () => broker.Matrix.QueryAsync(Question, TestContext.Current.CancellationToken);
        return (await asking.Should().ThrowAsync<BrokerException>()).Which;
    }
}
