using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Gateway.Clients.Users;
using ServiceDefaults.Testing;

namespace Gateway.ContractTests.Users;

/// <summary>The same request, once for each who may ask it.</summary>
public sealed class ReadingProfiles
{
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");

    private readonly IPactBuilderV4 _users = Pact.V4("Gateway", "Users").WithHttpInteractions();

    [Theory]
    [InlineData("customer")]
    [InlineData("employee")]
    [InlineData("admin")]
    [Trait("row", "S0-002"), Trait("row", "S3-015")]
    public async Task Everybody_may_read_their_own(string role)
    {
        Scenario[] scenarios = role == "customer" ? [Workflows.Registration.At(4)] : [];
        ARequest(_users.UponReceiving("a request for the caller's own profile").WithScenario(scenarios), "/users/${callerId}", $"a user with role {role} is logged in")
            .WithStatus(200)
            .WithJsonBody(new
            {
                id = Match.FromProviderState("${callerId}", Id),
                email = Match.Regex("anna@example.com", "^[^@]+@[^@]+$"),
                name = AnyText.Like("Anna Smith"),
                phone = Match.Nullable("+49 30 1234"),
                role,
                createdAt = Match.DateTime("2026-11-22T10:00:00+00:00"),
            });

        await _users.VerifyAsync(async provider =>
        {
            var profile = (await FindAsync(provider)).Should().BeOfType<ProfileOutcome.Found>().Subject.Profile;

            profile.Should().Be(new Profile(Id, "anna@example.com", "Anna Smith", "+49 30 1234", role, DateTimeOffset.Parse("2026-11-22T10:00:00Z")));
        });
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("employee")]
    [Trait("row", "S0-003")]
    public async Task Somebody_elses_is_forbidden(string role)
    {
        SomebodyElses(role).WithStatus(403);

        await _users.VerifyAsync(async provider => (await FindAsync(provider)).Should().BeOfType<ProfileOutcome.Forbidden>());
    }

    [Fact]
    [Trait("row", "S0-003")]
    public async Task Admins_may_read_somebody_elses()
    {
        SomebodyElses("admin")
            .WithStatus(200)
            .WithJsonBody(new
            {
                id = Match.FromProviderState("${otherId}", Id),
                email = "other@example.com",
                name = AnyText.Like("Other"),
                phone = Match.Nullable("+49 30 1234"),
                role = Match.Regex("customer", "^(customer|employee|admin|service)$"),
                createdAt = Match.DateTime("2026-11-22T10:00:00+00:00"),
            });

        await _users.VerifyAsync(async provider => (await FindAsync(provider)).Should().BeOfType<ProfileOutcome.Found>().Which.Profile.Email.Should().Be("other@example.com"));
    }

    [Fact]
    [Trait("row", "S3-016")]
    public async Task Nobodys_is_missing()
    {
        ARequest("a request for the profile of nobody", $"/users/{Id}", "a user with role admin is logged in").WithStatus(404);

        await _users.VerifyAsync(async provider => (await FindAsync(provider)).Should().BeOfType<ProfileOutcome.Missing>());
    }

    [Fact]
    [Trait("row", "S4-030")]
    public async Task Whose_token_has_expired_has_to_log_in_again()
    {
        ARequest("a request for the caller's own profile", "/users/${callerId}", "the token of a user with role customer has expired").WithStatus(401);

        await _users.VerifyAsync(async provider => (await FindAsync(provider)).Should().BeOfType<ProfileOutcome.NotLoggedIn>());
    }

    private static Task<ProfileOutcome> FindAsync(IConsumerContext provider) =>
        provider.AsksUsers().FindProfileAsync("a-token", Id, TestContext.Current.CancellationToken);

    private IResponseBuilderV4 SomebodyElses(string role) =>
        ARequest("a request for somebody else's profile", "/users/${otherId}", $"a user with role {role} is logged in", "there is another user");

    private IResponseBuilderV4 ARequest(string description, string path, params string[] states) => ARequest(_users.UponReceiving(description), path, states);

    private static IResponseBuilderV4 ARequest(IRequestBuilderV4 request, string path, params string[] states) =>
        states.Aggregate(request, (asking, state) => asking.Given(state))
            .WithRequest(HttpMethod.Get, Match.FromProviderState(path, $"/users/{Id}"))
            .WithHeader("Authorization", TheCaller.Token)
            .WillRespond();
}
