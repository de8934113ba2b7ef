using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Tests.Providers.Apps;
using Microsoft.AspNetCore.Builder;

namespace Contracts.Tests.Providers.Replay;

public sealed class FailureClasses
{
    [Fact]
    [Trait("row", "S4-061")]
    public async Task A_provider_that_throws_in_memory_is_a_provider_error_with_its_exception()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Some.Verifier(Some.Get("/throws")).WithHttpEndpoint(app.Endpoint).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.ProviderError);
        result.Exception.Should().BeOfType<InvalidOperationException>();
        result.Problem.Should().StartWith("The provider threw InvalidOperationException: the shelf is empty (at ").And.Contain("CatalogApp.cs:line ");
    }

    [Theory]
    [InlineData(Hosted.InMemory)]
    [InlineData(Hosted.Kestrel)]
    public async Task An_exception_that_became_a_500_is_a_provider_error_with_the_difference(Hosted hosted)
    {
        await using var app = await CatalogApp.StartAsync(hosted, more => more.Map("/guarded", guarded => guarded
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask })
            .Run(_ => throw new InvalidOperationException("the shelf is empty"))));

        var result = await Some.Verifier(Some.Get("/guarded")).WithHttpEndpoint(app.Endpoint).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.ProviderError);
        result.Mismatches.Should().ContainSingle().Which.Id.Should().Be("status-differs");
        result.Problem.Should().StartWith("The provider failed while answering: status 500; it threw InvalidOperationException: the shelf is empty");
    }

    [Fact]
    public async Task A_server_error_that_nobody_expected_is_said_to_be_one()
    {
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel);

        var result = await Some.Verifier(Some.Get("/fails")).WithHttpEndpoint(app.Endpoint).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.ProviderError);
        result.Problem.Should().Be("The provider failed while answering: status 500");
    }

    [Fact]
    public async Task A_server_error_that_is_expected_is_honored()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Some.Verifier(Some.Get("/fails", 500)).WithHttpEndpoint(app.Endpoint).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.Passed);
        result.Problem.Should().BeNull();
    }

    [Fact]
    [Trait("row", "S4-059")]
    public async Task A_provider_that_is_down_is_the_environment()
    {
        var result = await Some.Verifier(Some.Get("/products/1")).WithHttpEndpoint(Some.NobodyListens()).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.EnvironmentError);
        result.Problem.Should().Contain("cannot be reached");
    }

    [Theory]
    [InlineData(Hosted.InMemory)]
    [InlineData(Hosted.Kestrel)]
    [Trait("row", "S4-062")]
    public async Task A_provider_that_hangs_times_out(Hosted hosted)
    {
        await using var app = await CatalogApp.StartAsync(hosted);

        var result = await Some.Verifier(Some.Get("/hangs")).WithHttpEndpoint(app.Endpoint).WithRequestTimeout(TimeSpan.FromMilliseconds(50)).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.TimedOut);
        result.Problem.Should().Be($"{app.Endpoint} did not answer within 0.05 s.");
    }

    [Fact]
    public async Task A_caller_that_gives_up_gets_no_verdict()
    {
        await using var app = await CatalogApp.StartAsync();
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await FluentActions.Awaiting(() => Some.Verifier(Some.Get("/hangs")).WithHttpEndpoint(app.Endpoint).VerifyAsync(source.Token))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(Hosted.InMemory)]
    [InlineData(Hosted.Kestrel)]
    public async Task A_connection_that_breaks_off_is_a_provider_error(Hosted hosted)
    {
        await using var app = await CatalogApp.StartAsync(hosted);

        var result = await Some.Verifier(Some.Get("/aborts")).WithHttpEndpoint(app.Endpoint).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.ProviderError, result.Problem);
    }

    [Fact]
    [Trait("row", "S1-007")]
    public async Task A_response_without_end_is_cut_off()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Some.Verifier(Some.Get("/large")).WithHttpEndpoint(app.Endpoint).WithResponseLimit(100_000).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.ProviderError);
        result.Problem.Should().Be("The response has more than 100000 bytes; WithResponseLimit raises what is read.");
    }

    [Fact]
    public async Task A_state_that_nobody_handles_is_a_state_failure_and_nothing_is_sent()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Some.Verifier(Some.Get("/products/1", states: "product 1 exits"))
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStates(ProviderStates.None.Add("product {sku} exists", () => { }))
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.StateFailed);
        result.Problem.Should().Contain("Did you mean 'product {sku} exists'?");
        result.Exchange.Should().BeNull();
    }

    [Fact]
    public async Task States_without_any_handlers_are_a_state_failure_unless_they_are_ignored()
    {
        await using var app = await CatalogApp.StartAsync();
        var verifier = Some.Verifier(Some.Get("/fails", 500, null, "anything")).WithHttpEndpoint(app.Endpoint);

        (await verifier.VerifyOneAsync()).Problem.Should().Be("The interaction needs 'anything', but no state handlers are given. Add WithProviderStates(…) or WithProviderStateUrl(…).");
        (await verifier.WithProviderStatesIgnored().VerifyOneAsync()).Verdict.Should().Be(Verdict.Passed);
    }

    [Fact]
    [Trait("row", "S1-017"), Trait("row", "S3-031")]
    public async Task A_state_handler_that_takes_too_long_is_cancelled()
    {
        await using var app = await CatalogApp.StartAsync();
        var cancelled = new TaskCompletionSource();

        var result = await Some.Verifier(Some.Get("/fails", 500, null, "slow"))
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStates(ProviderStates.None.Add("slow", async (CancellationToken cancellationToken) =>
            {
                cancellationToken.Register(cancelled.SetResult);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }))
            .WithStateTimeout(TimeSpan.FromMilliseconds(20))
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.StateFailed);
        result.Problem.Should().Be("The handler that sets up the provider state 'slow' (a delegate) was not done within 0.02 s; its CancellationToken is cancelled then.");
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_check_that_takes_too_long_is_given_up()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Some.Verifier(Some.Get("/fails", 500, "a slow one"))
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStates(ProviderStates.None.Then("a slow one", () => Task.Delay(Timeout.Infinite)))
            .WithStateTimeout(TimeSpan.FromMilliseconds(20))
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.StateFailed);
        result.Problem.Should().Be("the check of 'a slow one' was not done within 0.02 s; its CancellationToken is cancelled then.");
    }

    [Fact]
    public async Task A_state_handler_that_hangs_is_given_up()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Some.Verifier(Some.Get("/fails", 500, null, "slow"))
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStates(ProviderStates.None.Add("slow", () => Task.Delay(Timeout.Infinite)))
            .WithStateTimeout(TimeSpan.FromMilliseconds(20))
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.StateFailed);
        result.Problem.Should().Be("The handler that sets up the provider state 'slow' (a delegate) was not done within 0.02 s; its CancellationToken is cancelled then.");
    }

    [Fact]
    public async Task A_teardown_that_fails_spoils_a_pass()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Some.Verifier(Some.Get("/fails", 500, null, "dirty"))
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStates(ProviderStates.None.Add("dirty", () => { }, void () => throw new InvalidOperationException("still open")))
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.StateFailed);
        result.Problem.Should().Be("The handler that tears down the provider state 'dirty' (a delegate) threw InvalidOperationException: still open");
    }

    [Fact]
    public async Task A_request_filter_that_throws_is_the_environment_and_nothing_is_sent()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Some.Verifier(Some.Get("/fails", 500))
            .WithHttpEndpoint(app.Endpoint)
            .WithRequestFilter((_, _) => throw new InvalidOperationException("no token"))
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.EnvironmentError);
        result.Problem.Should().StartWith("The request filter threw InvalidOperationException: no token");
        result.Exchange.Should().BeNull();
    }

    [Fact]
    public async Task A_request_that_cannot_be_sent_is_said_to_be_one()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Some.Verifier(Some.Get("/") with { Request = new() { Method = "GET IT" } }).WithHttpEndpoint(app.Endpoint).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.EnvironmentError);
        result.Problem.Should().StartWith("The request of the contract cannot be sent:");
    }

    [Fact]
    public async Task An_http_interaction_without_an_endpoint_says_what_is_missing()
    {
        var result = await Some.Verifier(Some.Get("/")).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.EnvironmentError);
        result.Problem.Should().Contain("Add WithHttpEndpoint(…).");
    }
}
