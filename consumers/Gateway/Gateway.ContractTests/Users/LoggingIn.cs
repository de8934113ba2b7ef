using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Gateway.Clients.Users;
using ServiceDefaults.Testing;

namespace Gateway.ContractTests.Users;

public sealed class LoggingIn
{
    private const string Password = "correct horse battery";

    private readonly IPactBuilderV4 _users = Pact.V4("Gateway", "Users").WithHttpInteractions();

    [Fact]
    [Trait("row", "S0-001"), Trait("row", "S3-022"), Trait("row", "S4-001"), Trait("row", "S4-044")]
    public async Task The_right_password_gives_a_token_and_its_end()
    {
        ALogIn([Workflows.Checkout.At(1), Workflows.Registration.At(3)], $"user anna@example.com has the password {Password}")
            .WithStatus(200)
            .WithJsonBody(new
            {
                token = Match.Regex("header.payload.signature", @"^[\w-]+\.[\w-]+\.[\w-]+$"),
                expiresAt = Match.DateTime("2026-11-22T11:00:00+00:00"),
            });

        await _users.VerifyAsync(async provider =>
        {
            var outcome = await LogInAsync(provider);

            outcome.Should().BeOfType<LoginOutcome.LoggedIn>().Which.ExpiresAt.Should().Be(DateTimeOffset.Parse("2026-11-22T11:00:00Z"));
        });
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        ALogIn([Workflows.Checkout.FailingAt(1)], "user anna@example.com has the password something else").WithStatus(401);

        await _users.VerifyAsync(async provider => (await LogInAsync(provider)).Should().BeOfType<LoginOutcome.Refused>());
    }

    [Fact]
    public async Task Who_has_not_verified_the_address_yet_is_told_apart()
    {
        ALogIn([Workflows.Registration.FailingAt(3)], $"user anna@example.com has the password {Password}", "user anna@example.com has not verified the address").WithStatus(403);

        await _users.VerifyAsync(async provider => (await LogInAsync(provider)).Should().BeOfType<LoginOutcome.NotVerified>());
    }

    private static Task<LoginOutcome> LogInAsync(IConsumerContext provider) =>
        provider.AsksUsers().LogInAsync("anna@example.com", Password, TestContext.Current.CancellationToken);

    private IResponseBuilderV4 ALogIn(Scenario[] scenarios, params string[] states) =>
        states.Aggregate(_users.UponReceiving("a request to log in").WithScenario(scenarios), (request, state) => request.Given(state))
            .WithRequest(HttpMethod.Post, "/login")
            .WithJsonBody(new { email = "anna@example.com", password = Password })
            .WillRespond();
}
