using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Verification.Hosting;
using Gateway.Verification.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gateway.Verification;

public sealed class Accounts
{
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");

    private static readonly object Profile = new { id = Id, email = "anna@example.com", name = "Anna", phone = (string?)null, role = "customer", createdAt = DateTimeOffset.UnixEpoch };

    /// <summary>What Users answers, and what the gateway's caller gets.</summary>
    public static TheoryData<string, string, HttpStatusCode, HttpStatusCode> Refusals => new()
    {
        { "POST", "/users", HttpStatusCode.Conflict, HttpStatusCode.Conflict },
        { "POST", "/verifications", HttpStatusCode.NotFound, HttpStatusCode.NotFound },
        { "POST", "/login", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized },
        { "POST", "/login", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden },
        { "GET", "/profile", HttpStatusCode.NotFound, HttpStatusCode.Unauthorized },
        { "GET", "/profile", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden },
        { "PATCH", "/profile", HttpStatusCode.Conflict, HttpStatusCode.Conflict },
        { "GET", "/users", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden },
        { "GET", "/users", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized },
        { "GET", "/users", HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task What_users_refuses_the_gateway_refuses(string method, string path, HttpStatusCode answered, HttpStatusCode expected)
    {
        await using var users = await ProviderDouble.StartAsync(answers => answers.MapFallback(() => Results.StatusCode((int)answered)));
        await using var gateway = GatewayWith(users);
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "GET" ? null : JsonContent.Create(new { }) };

        using var response = await gateway.CreateClient(Tokens.Valid).SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(expected);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task A_profile_is_asked_for_with_the_callers_own_token_and_id()
    {
        await using var users = await ProviderDouble.StartAsync(answers => answers.MapGet("/users/{id}", () => Results.Json(Profile)));
        await using var gateway = GatewayWith(users);

        var profile = await gateway.CreateClient(Tokens.Valid).GetFromJsonAsync<JsonElement>("/profile", TestContext.Current.CancellationToken);

        profile.GetProperty("email").GetString().Should().Be("anna@example.com");
        var asked = users.Requests.Should().ContainSingle().Subject;
        (asked.Path, asked.Authorization).Should().Be(($"/users/{Tokens.User}", $"Bearer {Tokens.Valid}"));
    }

    [Fact]
    public async Task Only_what_is_to_change_is_sent_on()
    {
        JsonElement sent = default;
        await using var users = await ProviderDouble.StartAsync(answers => answers.MapPatch("/users/{id}", async (HttpRequest request) =>
        {
            sent = await request.ReadFromJsonAsync<JsonElement>();
            return Results.Json(Profile);
        }));
        await using var gateway = GatewayWith(users);

        using var response = await gateway.CreateClient(Tokens.Valid).PatchAsJsonAsync("/profile", new { phone = "+49 30 1" }, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        sent.GetRawText().Should().Be("""{"phone":"\u002B49 30 1"}""");
    }

    [Fact]
    public async Task A_question_that_anybody_may_ask_goes_on_without_a_token()
    {
        await using var inventory = await ProviderDouble.InventoryAsync();
        await using var pricing = await ProviderDouble.PricingAsync();
        await using var gateway = new GatewayHost(inventory.Address, pricing.Address);

        using var response = await gateway.CreateClient(Tokens.Valid).GetAsync("/products/chair-oak", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        inventory.Requests.Concat(pricing.Requests).Should().HaveCount(3).And.OnlyContain(request => request.Authorization == "");
    }

    private static GatewayHost GatewayWith(ProviderDouble users) => new(ProviderDouble.Down, ProviderDouble.Down) { Users = users.Address };
}
