using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Users.Verification.Hosting;

namespace Users.Verification.Behavior;

/// <summary>Every endpoint of the app is open to everybody on purpose, or asks for a token.</summary>
public sealed class Protection
{
    private static readonly string[] Public = ["POST /users", "POST /verifications", "POST /login", "GET /metrics", "* /health"];

    public static TheoryData<string, string, HttpStatusCode, string> Protected
    {
        get
        {
            var triads = new TheoryData<string, string, HttpStatusCode, string>();
            foreach (var endpoint in (string[])["GET /users", "GET /users/{id:guid}", "PATCH /users/{id:guid}", "PUT /users/{id:guid}/role"])
            {
                triads.Add(endpoint, "no token", HttpStatusCode.Unauthorized, "Bearer");
                triads.Add(endpoint, "an expired token", HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\", error_description=\"The token has expired.\"");
                triads.Add(endpoint, "a forged token", HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\", error_description=\"The token is not one of ours.\"");
                triads.Add(endpoint, "a valid token", HttpStatusCode.OK, "");
            }

            return triads;
        }
    }

    [Theory, MemberData(nameof(Protected))]
    public async Task A_protected_endpoint_lets_in_who_shows_a_valid_token(string endpoint, string shown, HttpStatusCode expected, string challenge)
    {
        await using var app = UsersHost.OnSqlite();
        var admin = Some.User(role: "admin");
        await app.SaveAsync(admin);
        using var client = shown == "a valid token" ? app.CreateClient(admin) : app.CreateClient(shown switch
        {
            "an expired token" => app.ExpiredTokenOf(admin),
            "a forged token" => Forged(app.ExpiredTokenOf(admin)),
            _ => null,
        });
        var parts = endpoint.Split(' ');
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1].Replace("{id:guid}", $"{admin.Id}"));
        if (parts[0] is "PATCH" or "PUT")
            request.Content = new StringContent("""{"role":"admin"}""", null, "application/json");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(expected);
        response.Headers.WwwAuthenticate.ToString().Should().Be(challenge);
        if (expected != HttpStatusCode.OK)
            response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task Every_endpoint_is_in_one_of_the_two_tables()
    {
        await using var app = UsersHost.OnSqlite();

        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToLookup(IsProtected, NameOf);

        endpoints[true].Should().BeEquivalentTo(Protected.Select(row => row.Data.Item1).Distinct());
        endpoints[false].Should().BeEquivalentTo(Public);
    }

    private static bool IsProtected(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null;

    private static string NameOf(RouteEndpoint endpoint) =>
        $"{string.Join(",", endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"])} {endpoint.RoutePattern.RawText}";

    /// <summary>The same token with another user in it, under the old signature.</summary>
    private static string Forged(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{parts[1][..^2]}AA.{parts[2]}";
    }
}
