using System.Net;
using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Users;

namespace Gateway.ContractTests.Users;

/// <summary>The same request, once for each role.</summary>
public sealed class SearchingUsers
{
    private readonly IPactBuilderV4 _users = Pact.V4("Gateway", "Users").WithHttpInteractions();

    [Fact]
    [Trait("row", "S3-025")]
    public async Task Admins_get_the_first_of_several_pages()
    {
        // The numbers are part of the contract: three users on pages of two are two pages, and this is the first.
        ASearch("a user with role admin is logged in")
            .WithStatus(200)
            .WithJsonBody(new
            {
                items = Match.MinMaxType(
                    new
                    {
                        id = Match.Uuid("0198c0de-0000-7000-8000-000000000001"),
                        email = Match.Regex("smith-1@example.com", "^[^@]+@[^@]+$"),
                        name = Match.Include("Smith"),
                        role = Match.Regex("customer", "^(customer|employee|admin|service)$"),
                    },
                    2,
                    2),
                total = 3,
                totalPages = 2,
                first = true,
            });

        await _users.VerifyAsync(async provider =>
        {
            var found = (await SearchAsync(provider)).Should().BeOfType<SearchOutcome.Found>().Subject;

            found.Items.Should().HaveCount(2).And.OnlyContain(user => user.Name.Contains("Smith"));
            (found.Total, found.TotalPages, found.First).Should().Be((3, 2, true));
        });
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("employee")]
    public async Task Nobody_else_gets_any(string role)
    {
        ASearch($"a user with role {role} is logged in").WithStatus(403);

        await _users.VerifyAsync(async provider => (await SearchAsync(provider)).Should().BeOfType<SearchOutcome.Forbidden>());
    }

    [Fact]
    public async Task Whose_token_has_expired_has_to_log_in_again()
    {
        ASearch("the token of a user with role admin has expired").WithStatus(401);

        await _users.VerifyAsync(async provider => (await SearchAsync(provider)).Should().BeOfType<SearchOutcome.NotLoggedIn>());
    }

    [Fact]
    public async Task Who_has_no_token_gets_none()
    {
        // The gateway never asks like this; it relies on nobody getting an answer who does.
        _users.UponReceiving("a search for users without a token")
            .WithRequest(HttpMethod.Get, "/users")
            .WillRespond()
            .WithStatus(401)
            .WithHeader("WWW-Authenticate", "Bearer");

        await _users.VerifyAsync(async provider =>
        {
            using var anybody = new HttpClient { BaseAddress = provider.MockServerUri };
            using var response = await anybody.GetAsync("users", TestContext.Current.CancellationToken);

            response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
            response.Headers.WwwAuthenticate.ToString().Should().Be("Bearer");
        });
    }

    private static Task<SearchOutcome> SearchAsync(IConsumerContext provider) =>
        provider.AsksUsers().SearchAsync("a-token", "smith", page: 1, pageSize: 2, TestContext.Current.CancellationToken);

    private IResponseBuilderV4 ASearch(string state) =>
        _users.UponReceiving("a search for users")
            .Given(state)
            .Given("there are 3 users named Smith")
            .WithRequest(HttpMethod.Get, "/users")
            .WithHeader("Authorization", TheCaller.Token)
            .WithQuery("search", "smith")
            .WithQuery("page", "1")
            .WithQuery("pageSize", "2")
            .WillRespond();
}
