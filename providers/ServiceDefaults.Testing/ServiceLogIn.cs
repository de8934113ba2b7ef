using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using ServiceDefaults.Calls;
using ServiceDefaults.Tokens;

namespace ServiceDefaults.Testing;

/// <summary>What every service that has an account of its own needs of Users. A service derives it.</summary>
/// <param name="users">Its contract with Users.</param>
/// <param name="account">Its account.</param>
/// <param name="accountOf">The client of its app.</param>
public abstract class ServiceLogIn(IPactBuilderV4 users, IOwnAccount account, Func<IConsumerContext, AccountClient> accountOf)
{
    [Fact]
    public async Task The_password_of_a_service_gives_a_token_and_its_end()
    {
        ALogIn("a log-in of a service", account.AccountPassword!)
            .WithStatus(200)
            .WithJsonBody(new
            {
                token = Match.Regex("header.payload.signature", @"^[\w-]+\.[\w-]+\.[\w-]+$"),
                expiresAt = Match.DateTime("2099-01-01T00:00:00+00:00"),
            });

        await users.VerifyAsync(async provider =>
        {
            var token = await accountOf(provider).LogInAsync(account, provider.CancellationToken);

            token.Should().Be(new AccountToken("header.payload.signature", DateTimeOffset.Parse("2099-01-01T00:00:00Z")));
        });
    }

    [Fact]
    public async Task A_password_that_is_wrong_is_told_as_a_failure_of_users()
    {
        ALogIn("a log-in of a service with a wrong password", "something else").WithStatus(401);

        await users.VerifyAsync(async provider =>
        {
            var loggingIn = () => accountOf(provider).LogInAsync(new WrongPassword(account), provider.CancellationToken);

            await loggingIn.Should().ThrowAsync<ProviderFailedException>().WithMessage("Users answered POST /login with 401.");
        });
    }

    private IResponseBuilderV4 ALogIn(string description, string password) => users.UponReceiving(description)
        .Given($"service {account.AccountEmail} has the password {account.AccountPassword}")
        .WithRequest(HttpMethod.Post, "/login")
        .WithJsonBody(new { email = account.AccountEmail, password })
        .WillRespond();

    private sealed class WrongPassword(IOwnAccount account) : IOwnAccount
    {
        public Uri? Users => account.Users;

        public string? AccountEmail => account.AccountEmail;

        public string? AccountPassword => "something else";
    }
}
