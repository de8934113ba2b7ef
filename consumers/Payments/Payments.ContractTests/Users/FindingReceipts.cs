using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Generators;
using Payments.Clients.Users;
using ServiceDefaults.Calls;
using ServiceDefaults.Testing;

namespace Payments.ContractTests.Users;

/// <summary>Payments asks where a customer's receipt goes; what it does without an answer is in Payments.Verification.</summary>
public sealed class FindingReceipts
{
    private static readonly Guid Customer = new("0198c0de-0000-7000-8000-00000000000a");
    private static readonly Guid Nobody = new("0198c0de-0000-7000-8000-00000000000b");

    private readonly IPactBuilderV4 _users = Pact.V4("Payments", "Users").WithHttpInteractions();

    [Fact]
    public async Task A_service_may_know_a_customers_address()
    {
        ACustomerIsAsked();

        await _users.VerifyAsync(async provider => (await FindAsync(provider, Customer)).Should().Be("other@example.com"));
    }

    [Fact]
    public async Task Who_has_no_account_any_more_has_no_address()
    {
        Asking(Workflows.Checkout.FailingAt(8), "a request for the address of nobody", Match.Equality($"/users/{Nobody}"), "a user with role service is logged in").WithStatus(404);

        await _users.VerifyAsync(async provider => (await FindAsync(provider, Nobody)).Should().BeNull());
    }

    [Fact]
    public async Task Without_users_there_is_no_answer()
    {
        ACustomerIsAsked().WithFault(Fault.Reset, "asks three times, then charges without a receipt. Its client says: Users cannot be reached.", RequestPattern.Fallback);

        await _users.VerifyAsync(async provider =>
        {
            var asking = () => FindAsync(provider, Customer);

            await asking.Should().ThrowAsync<ProviderFailedException>().WithMessage("Users cannot be reached.");
        });
    }

    private IResponseBuilderV4 ACustomerIsAsked() => Asking(
            Workflows.Checkout.At(8),
            "a request for the address of a customer",
            Match.Generated(Match.Regex($"/users/{Customer}", "^/users/[0-9a-f-]{36}$"), new ProviderStateGenerator("/users/${otherId}")),
            "a user with role service is logged in",
            "there is another user")
        .WithStatus(200)
        .WithJsonBody(new { email = Match.Regex("other@example.com", "^[^@]+@[^@]+$") });

    private IResponseBuilderV4 Asking(Scenario scenario, string description, IMatcher path, params string[] states) =>
        states.Aggregate(_users.UponReceiving(description).WithScenario(scenario), (request, state) => request.Given(state))
            .WithRequest(HttpMethod.Get, path)
            .WithHeader("Authorization", Match.FromProviderState("Bearer ${token}", "Bearer a-token"))
            .WillRespond();

    private static Task<string?> FindAsync(IConsumerContext provider, Guid customer) =>
        provider.Asks<UsersClient>().FindEmailAsync(customer, provider.CancellationToken);
}
