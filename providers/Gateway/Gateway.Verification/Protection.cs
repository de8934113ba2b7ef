using System.Net;
using Gateway.Verification.Hosting;
using Gateway.Verification.TestDoubles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Verification;

/// <summary>Every route of the gateway is open to everybody on purpose, or asks for a token.</summary>
public sealed class Protection
{
    private static readonly string[] Public =
        ["GET /products", "GET /products/{sku}", "POST /products/check", "POST /users", "POST /verifications", "POST /login", "GET /metrics", "* /health"];

    private static readonly string[] Protected = ["POST /products", "POST /reservations", "POST /checkout", "GET /orders/{id:guid}", "GET /profile", "PATCH /profile", "GET /users", "POST /reports", "GET /reports/{id:guid}",
        "GET /listings/{sku}", "PUT /listings/{sku}", "POST /synchronizations"];

    public static TheoryData<string> ProtectedRoutes => [.. Protected];

    [Theory, MemberData(nameof(ProtectedRoutes))]
    public async Task Without_a_token_nobody_is_asked_anything(string route) =>
        await ShouldBeRefusedAsync(route, null, "Bearer");

    [Theory, MemberData(nameof(ProtectedRoutes))]
    public async Task An_expired_token_is_refused_with_the_reason(string route) =>
        await ShouldBeRefusedAsync(route, Tokens.Expired, "Bearer error=\"invalid_token\", error_description=\"The token has expired.\"");

    [Theory, MemberData(nameof(ProtectedRoutes))]
    public async Task A_valid_token_gets_as_far_as_the_providers(string route)
    {
        await using var gateway = new GatewayHost(ProviderDouble.Down, ProviderDouble.Down, orders: ProviderDouble.Down) { Users = ProviderDouble.Down, Analytics = ProviderDouble.Down, Marketplace = ProviderDouble.Down };

        using var response = await AskAsync(gateway.CreateClient(Tokens.Valid), route);

        // They are down here, which shows that they were asked.
        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Every_route_is_in_one_of_the_two_tables()
    {
        await using var gateway = new GatewayHost(ProviderDouble.Down, ProviderDouble.Down);

        var routes = gateway.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToLookup(IsProtected, NameOf);

        routes[true].Should().BeEquivalentTo(Protected);
        routes[false].Should().BeEquivalentTo(Public);
    }

    private static async Task ShouldBeRefusedAsync(string route, string? token, string challenge)
    {
        await using var gateway = new GatewayHost(ProviderDouble.Down, ProviderDouble.Down);

        using var response = await AskAsync(token is null ? gateway.CreateClient() : gateway.CreateClient(token), route);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().Should().Be(challenge);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string route)
    {
        var parts = route.Split(' ');
        var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1].Replace("{id:guid}", $"{Guid.Empty}"));
        if (parts[0] != "GET")
            request.Content = new StringContent("{}", null, "application/json");
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static bool IsProtected(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null;

    private static string NameOf(RouteEndpoint endpoint) =>
        $"{string.Join(",", endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"])} {endpoint.RoutePattern.RawText}";
}
