using System.Net;
using Analytics.Verification.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ServiceDefaults.Tokens;

namespace Analytics.Verification.Behavior;

/// <summary>Every endpoint of the app is open to everybody on purpose, or asks for a token.</summary>
public sealed class Protection
{
    private static readonly string[] Public = ["GET /metrics", "* /health"];

    public static TheoryData<string, string, HttpStatusCode, string> Protected
    {
        get
        {
            var rows = new TheoryData<string, string, HttpStatusCode, string>();
            foreach (var (endpoint, allowed) in ((string, HttpStatusCode)[])[("POST /reports", HttpStatusCode.Accepted), ("GET /reports/{id:guid}", HttpStatusCode.NotFound)])
            {
                rows.Add(endpoint, "no token", HttpStatusCode.Unauthorized, "Bearer");
                rows.Add(endpoint, "an expired token", HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\", error_description=\"The token has expired.\"");
                rows.Add(endpoint, "no token of ours", HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\", error_description=\"The token is not one of ours.\"");
                rows.Add(endpoint, "customer", HttpStatusCode.Forbidden, "");
                rows.Add(endpoint, "employee", allowed, "");
                rows.Add(endpoint, "admin", allowed, "");
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Protected))]
    public async Task A_protected_endpoint_lets_in_who_shows_a_valid_token_of_the_right_role(string endpoint, string shown, HttpStatusCode expected, string challenge)
    {
        await using var app = AnalyticsHost.OnSqlite();
        using var client = app.CreateClient(shown switch
        {
            "no token" => null,
            "no token of ours" => "not-ours",
            "an expired token" => AnalyticsHost.ExpiredTokenOf("admin", app.Services.GetRequiredService<IOptions<TokenSettings>>()),
            _ => app.TokenOf(shown),
        });
        var parts = endpoint.Split(' ');
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1].Replace("{id:guid}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal));
        if (parts[0] == "POST")
            request.Content = new StringContent("""{"from":"2026-01-01","to":"2026-01-31"}""", null, "application/json");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(expected);
        response.Headers.WwwAuthenticate.ToString().Should().Be(challenge);
    }

    [Fact]
    public async Task Every_endpoint_is_in_one_of_the_two_tables()
    {
        await using var app = AnalyticsHost.OnSqlite();

        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToLookup(IsProtected, NameOf);

        endpoints[true].Should().BeEquivalentTo(Protected.Select(row => row.Data.Item1).Distinct());
        endpoints[false].Should().BeEquivalentTo(Public);
    }

    private static bool IsProtected(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null;

    private static string NameOf(RouteEndpoint endpoint) =>
        $"{string.Join(",", endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"])} {endpoint.RoutePattern.RawText!.TrimEnd('/')}";
}
