using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using ServiceDefaults.Testing;

namespace Gateway.ContractTests.Users;

public sealed class VerifyingEmail
{
    private readonly IPactBuilderV4 _users = Pact.V4("Gateway", "Users").WithHttpInteractions();

    [Fact]
    public async Task The_token_that_a_user_was_mailed_verifies_the_address()
    {
        _users.UponReceiving("a token from a mail").WithScenario(Workflows.Registration.At(2))
            .Given("user anna@example.com was mailed a token")
            .WithRequest(HttpMethod.Post, "/verifications")
            .WithJsonBody(new { token = Match.FromProviderState("${mailedToken}", "from-the-mail") })
            .WillRespond()
            .WithStatus(204);

        await _users.VerifyAsync(async provider =>
        {
            var verified = await provider.AsksUsers().VerifyEmailAsync("from-the-mail", TestContext.Current.CancellationToken);

            verified.Should().BeTrue();
        });
    }

    [Fact]
    public async Task A_token_that_nobody_was_mailed_verifies_nothing()
    {
        _users.UponReceiving("a token that nobody was mailed").WithScenario(Workflows.Registration.FailingAt(2))
            .WithRequest(HttpMethod.Post, "/verifications")
            .WithJsonBody(new { token = "made-up" })
            .WillRespond()
            .WithStatus(404);

        await _users.VerifyAsync(async provider =>
        {
            var verified = await provider.AsksUsers().VerifyEmailAsync("made-up", TestContext.Current.CancellationToken);

            verified.Should().BeFalse();
        });
    }
}
