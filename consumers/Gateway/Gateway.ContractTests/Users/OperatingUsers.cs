using Contracts.Consumers;

namespace Gateway.ContractTests.Users;

/// <summary>What the gateway needs of Users to run in production, whatever it is asked.</summary>
public sealed class OperatingUsers
{
    private readonly IPactBuilderV4 _users = Pact.V4("Gateway", "Users").WithHttpInteractions();

    [Fact]
    public async Task It_says_whether_it_can_work()
    {
        _users.UponReceiving("a request for its health")
            .WithRequest(HttpMethod.Get, "/health")
            .WillRespond()
            .WithStatus(200);

        await _users.VerifyAsync(async provider =>
        {
            var asking = () => provider.AsksUsers().CheckHealthAsync(TestContext.Current.CancellationToken);

            await asking.Should().NotThrowAsync();
        });
    }
}
