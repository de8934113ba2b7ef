using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using ServiceDefaults.Calls;
using ServiceDefaults.Tokens;

namespace Payments.ContractTests.Users;

/// <summary>Payments has an account of its own.</summary>
public sealed class LoggingIn
{
    private readonly IPactBuilderV4 _users = Pact.V4("Payments", "Users").WithHttpInteractions();

    [Fact]
    public async Task The_password_of_a_service_gives_a_token_and_its_end()
    {
        ALogIn("a log-in of a service", ThePayments.Account.AccountPassword!)
            .WithStatus(200)
            .WithJsonBody(new
            {
                token = Match.Regex("header.payload.signature", @"^[\w-]+\.[\w-]+\.[\w-]+$"),
                expiresAt = Match.DateTime("2099-01-01T00:00:00+00:00"),
            });

        await _users.VerifyAsync(async provider =>
        {
            var token = await provider.Asks<AccountClient>().LogInAsync(ThePayments.Account, provider.CancellationToken);

            token.Should().Be(new AccountToken("header.payload.signature", DateTimeOffset.Parse("2099-01-01T00:00:00Z")));
        });
    }

    [Fact]
    public async Task A_password_that_is_wrong_is_told_as_a_failure_of_users()
    {
        ALogIn("a log-in of a service with a wrong password", "something else").WithStatus(401);

        await _users.VerifyAsync(async provider =>
        {
            var account = new Clients.ProviderSettings { AccountEmail = ThePayments.Account.AccountEmail, AccountPassword = "something else" };
            var loggingIn = () => provider.Asks<AccountClient>().LogInAsync(account, provider.CancellationToken);

            await loggingIn.Should().ThrowAsync<ProviderFailedException>().WithMessage("Users answered POST /login with 401.");
        });
    }

    private IResponseBuilderV4 ALogIn(string description, string password) => _users.UponReceiving(description)
        .Given($"service {ThePayments.Account.AccountEmail} has the password {ThePayments.Account.AccountPassword}")
        .WithRequest(HttpMethod.Post, "/login")
        .WithJsonBody(new { email = ThePayments.Account.AccountEmail, password })
        .WillRespond();
}
