using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Users;

namespace Gateway.ContractTests.Users;

public sealed class ChangingProfiles
{
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");

    private readonly IPactBuilderV4 _users = Pact.V4("Gateway", "Users").WithHttpInteractions();

    [Fact]
    [Trait("row", "S0-002"), Trait("row", "S3-018")]
    public async Task A_new_phone_number_leaves_the_rest_as_it_was()
    {
        AChange("a new phone number", new { phone = "+49 30 1234" }, "a user with role customer is logged in")
            .WithStatus(200)
            .WithJsonBody(new
            {
                id = Match.FromProviderState("${callerId}", Id),
                email = "customer@example.com",
                name = AnyText.Like("Anna Smith"),
                phone = "+49 30 1234",
                role = "customer",
                createdAt = Match.DateTime("2026-11-22T10:00:00+00:00"),
            });

        await _users.VerifyAsync(async provider =>
        {
            var outcome = await ChangeAsync(provider, new ProfileChange(Phone: "+49 30 1234"));

            outcome.Should().BeOfType<ProfileOutcome.Found>().Which.Profile.Phone.Should().Be("+49 30 1234");
        });
    }

    [Fact]
    [Trait("row", "S3-019")]
    public async Task The_address_of_another_user_is_taken()
    {
        AChange("a new e-mail address", new { email = "other@example.com" }, "a user with role customer is logged in", "there is another user").WithStatus(409);

        await _users.VerifyAsync(async provider => (await ChangeAsync(provider, new ProfileChange("other@example.com"))).Should().BeOfType<ProfileOutcome.EmailTaken>());
    }

    [Fact]
    public async Task A_mistake_is_named_by_member()
    {
        AChange("a new e-mail address", new { email = "nonsense" }, "a user with role customer is logged in")
            .WithStatus(400)
            .WithJsonBody(new { errors = new { email = Match.MinType("'nonsense' is no e-mail address.", 1) } }, "application/problem+json");

        await _users.VerifyAsync(async provider =>
        {
            var outcome = await ChangeAsync(provider, new ProfileChange("nonsense"));

            var errors = outcome.Should().BeOfType<ProfileOutcome.Rejected>().Which.Errors;
            errors.Keys.Should().Equal("email");
            errors.Values.Should().AllSatisfy(sentences => sentences.Should().NotBeEmpty());
        });
    }

    private static Task<ProfileOutcome> ChangeAsync(IConsumerContext provider, ProfileChange change) =>
        provider.AsksUsers().ChangeProfileAsync("a-token", Id, change, TestContext.Current.CancellationToken);

    private IResponseBuilderV4 AChange(string description, object change, params string[] states) =>
        states.Aggregate(_users.UponReceiving(description), (request, state) => request.Given(state))
            .WithRequest(HttpMethod.Patch, Match.FromProviderState("/users/${callerId}", $"/users/{Id}"))
            .WithHeader("Authorization", TheCaller.Token)
            .WithJsonBody(change)
            .WillRespond();
}
