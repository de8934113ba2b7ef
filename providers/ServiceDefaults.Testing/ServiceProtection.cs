using System.Net;
using System.Text.RegularExpressions;
using Contracts.Databases;
using Contracts.Providers.Databases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Tokens;

namespace ServiceDefaults.Testing;

/// <summary>
/// Every endpoint of a service is open to everybody on purpose, or asks for a token; each protected one is asked with a valid token of every role, with none, an expired and a
/// forged one. A service derives it.
/// </summary>
/// <typeparam name="TTable">What the service says of its endpoints.</typeparam>
public abstract partial class ServiceProtection<TTable>(Func<TestDatabase, IServiceHost> host)
    where TTable : IEndpointTable
{
    private const string LetIn = "let in";

    public static TheoryData<string> Endpoints => [.. TTable.Protected.Select(one => one.Endpoint)];

    [Theory, MemberData(nameof(Endpoints))]
    [Trait("row", "S3-017"), Trait("row", "S3-051"), Trait("row", "S4-006"), Trait("row", "S4-031"), Trait("row", "S4-046")]
    public async Task A_protected_endpoint_lets_in_who_may_and_tells_others_why_not(string endpoint)
    {
        await using var app = host(new SqliteTestDatabase());
        var roles = TTable.Protected.Single(one => one.Endpoint == endpoint).Roles;
        if (roles is [])
            roles = [.. Roles.All];

        var answers = new Dictionary<string, string>
        {
            ["no token"] = await AskAsync(app, endpoint, null),
            ["an expired token"] = await AskAsync(app, endpoint, TestTokens.Expired(roles[0])),
            ["a forged token"] = await AskAsync(app, endpoint, TestTokens.Forged(roles[0])),
        };
        foreach (var role in Roles.All)
            answers[role] = await AskAsync(app, endpoint, TestTokens.Of(role));

        answers.Should().Equal(new Dictionary<string, string>
        {
            ["no token"] = "401 Bearer",
            ["an expired token"] = "401 Bearer error=\"invalid_token\", error_description=\"The token has expired.\"",
            ["a forged token"] = "401 Bearer error=\"invalid_token\", error_description=\"The token is not one of ours.\"",
            [Roles.Customer] = Expected(Roles.Customer),
            [Roles.Employee] = Expected(Roles.Employee),
            [Roles.Admin] = Expected(Roles.Admin),
            [Roles.Service] = Expected(Roles.Service),
        });
        string Expected(string role) => roles.Contains(role) ? LetIn : "403 ";
    }

    [Fact]
    [Trait("row", "S3-017")]
    public async Task Every_endpoint_is_in_one_of_the_two_tables()
    {
        await using var app = host(new SqliteTestDatabase());

        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToLookup(IsProtected, NameOf);

        endpoints[true].Should().BeEquivalentTo(TTable.Protected.Select(one => one.Endpoint), "an endpoint that asks for a token has a row");
        endpoints[false].Should().BeEquivalentTo(TTable.Public, "an endpoint is open to everybody only on purpose");
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();

    private static async Task<string> AskAsync(IServiceHost app, string endpoint, string? token)
    {
        var parts = endpoint.Split(' ');
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), Places().Replace(parts[1], $"{Guid.Empty}"));
        if (parts[0] is not ("GET" or "DELETE"))
            request.Content = new StringContent("{}", null, "application/json");

        using var response = await app.CreateClient().Showing(token).SendAsync(request, TestContext.Current.CancellationToken);

        if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
            return LetIn;
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        return $"{(int)response.StatusCode} {response.Headers.WwwAuthenticate}";
    }

    private static bool IsProtected(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null;

    private static string NameOf(RouteEndpoint endpoint) =>
        $"{string.Join(",", endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"])} {endpoint.RoutePattern.RawText!.TrimEnd('/')}";
}
