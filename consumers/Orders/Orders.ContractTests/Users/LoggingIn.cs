using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using ServiceDefaults.Calls;
using ServiceDefaults.Tokens;

namespace Orders.ContractTests.Users;

/// <summary>Orders has an account of its own.</summary>
public sealed class LoggingIn
{
    private readonly IPactBuilderV4 _users = Pact.V4("Orders", "Users").WithHttpInteractions();

    [Fact]
    public async Task The_password_of_a_service_gives_a_token_and_its_end()
    {
        ALogIn("a log-in of a service", TheOrders.Account.AccountPassword!)
            .WithStatus(200)
            .WithJsonBody(new
            {
                token = Match.Regex("header.payload.signature", @"^[\w-]+\.[\w-]+\.[\w-]+$"),
                expiresAt = Match.DateTime("2099-01-01T00:00:00+00:00"),
            });

        await _users.VerifyAsync(async provider =>
        {
            var token = await provider.Asks<AccountClient>().LogInAsync(TheOrders.Account, provider.CancellationToken);

            token.Should().Be(new AccountToken("header.payload.signature", DateTimeOffset.Parse("2099-01-01T00:00:00Z")));
        });
    }

    [Fact]
    public async Task A_password_that_is_wrong_is_told_as_a_failure_of_users()
    {
        ALogIn("a log-in of a service with a wrong password", "something else").WithStatus(401);

        await _users.VerifyAsync(async provider =>
        {
            var account = new Clients.ProviderSettings { AccountEmail = TheOrders.Account.AccountEmail, AccountPassword = "something else" };
            var loggingIn = () => provider.Asks<AccountClient>().LogInAsync(account, provider.CancellationToken);

            await loggingIn.Should().ThrowAsync<ProviderFailedException>().WithMessage("Users answered POST /login with 401.");
        });
    }

    private IResponseBuilderV4 ALogIn(string description, string password) => _users.UponReceiving(description)
        .Given($"service {TheOrders.Account.AccountEmail} has the password {TheOrders.Account.AccountPassword}")
        .WithRequest(HttpMethod.Post, "/login")
        .WithJsonBody(new { email = TheOrders.Account.AccountEmail, password })
        .WillRespond();
}
