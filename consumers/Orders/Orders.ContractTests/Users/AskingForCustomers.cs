using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Generators;
using Orders.Clients.Users;
using ServiceDefaults.Calls;
using ServiceDefaults.Testing;

namespace Orders.ContractTests.Users;

/// <summary>A token is good for an hour, whatever becomes of its user: an order is only taken from somebody who is still there.</summary>
public sealed class AskingForCustomers
{
    private static readonly Guid Customer = new("0198c0de-0000-7000-8000-00000000000a");

    private readonly IPactBuilderV4 _users = Pact.V4("Orders", "Users").WithHttpInteractions();

    [Fact]
    [Trait("row", "S3-039")]
    public async Task A_customer_who_is_there_is_known()
    {
        ACustomerIsAsked();

        await _users.VerifyAsync(async provider => (await IsKnownAsync(provider)).Should().BeTrue());
    }

    [Fact]
    public async Task A_customer_who_is_gone_is_not()
    {
        Asking(Workflows.Checkout.FailingAt(4), "a request for a customer who is gone", "a customer who was logged in is gone").WithStatus(404);

        await _users.VerifyAsync(async provider => (await IsKnownAsync(provider)).Should().BeFalse());
    }

    [Fact]
    [Trait("row", "S3-040")]
    public async Task Without_users_nobody_knows()
    {
        ACustomerIsAsked().WithFault(Fault.Reset, "asks three times, then says: Users cannot be reached. No order is taken.");

        await _users.VerifyAsync(async provider =>
        {
            var asking = () => IsKnownAsync(provider);

            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Users cannot be reached.");
        });
    }

    private IResponseBuilderV4 ACustomerIsAsked() => Asking(Workflows.Checkout.At(4), "a request for a customer", "a user with role customer is logged in").WithStatus(200);

    private IResponseBuilderV4 Asking(Scenario scenario, string description, string state) => _users.UponReceiving(description).WithScenario(scenario)
        .Given(state)
        .WithRequest(HttpMethod.Get, Match.Generated(Match.Regex($"/users/{Customer}", "^/users/[0-9a-f-]{36}$"), new ProviderStateGenerator("/users/${callerId}")))
        .WithHeader("Authorization", Match.FromProviderState("Bearer ${token}", "Bearer a-token"))
        .WillRespond();

    private static Task<bool> IsKnownAsync(IConsumerContext provider) => provider.Asks<UsersClient>().IsKnownAsync(Customer, "a-token", provider.CancellationToken);
}
