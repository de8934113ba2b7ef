using System.Net;
using System.Net.Http.Json;
using System.Text;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Tests.Providers.Apps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Contracts.Tests.Providers.States;

public sealed class StateChangeServer
{
    private static readonly ProviderStates States = ProviderStates.None
        .Add("product {sku} has {quantity} in stock", (string sku, int quantity, CatalogDatabase database) =>
        {
            database.Put(sku, "Lamp", quantity);
            return new { sku };
        }, (CatalogDatabase database) => database.Clear())
        .Add("the stock burns", void () => throw new InvalidOperationException("fire"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Other_verifiers_bring_about_states_beside_the_hosted_app()
    {
        await using var app = await CatalogApp.StartAsync();
        await using var server = await ProviderStateServer.StartAsync(States, app.Services, Cancellation);
        using var client = new HttpClient();

        var setup = await client.PostAsJsonAsync(server.Address, new { state = "product 42 has 3 in stock", @params = new { }, action = "setup" }, Cancellation);

        (await setup.Content.ReadAsStringAsync(Cancellation)).Should().Be("""{"sku":"42"}""");
        app.Database.Find("42").Should().Be(new CatalogProduct("42", "Lamp", 3));

        var teardown = await client.PostAsJsonAsync(server.Address, new { state = "product 42 has 3 in stock", action = "teardown" }, Cancellation);

        teardown.StatusCode.Should().Be(HttpStatusCode.OK);
        app.Database.Find("42").Should().BeNull();
    }

    [Theory]
    [InlineData("""{"state": "unknown"}""", HttpStatusCode.NotFound, "No handler for the provider state 'unknown'")]
    [InlineData("""{"state": "the stock burns"}""", HttpStatusCode.UnprocessableEntity, "threw InvalidOperationException: fire")]
    [InlineData("""{"state": "product 1 has many in stock"}""", HttpStatusCode.UnprocessableEntity, "cannot be converted")]
    [InlineData("""{"state": "unknown", "action": "teardown"}""", HttpStatusCode.OK, "{}")]
    [InlineData("""{"state": "", "params": {}, "action": "setup"}""", HttpStatusCode.OK, "{}")]
    [InlineData("""{"action": "setup"}""", HttpStatusCode.BadRequest, "must be a JSON object with the member 'state'")]
    [InlineData("no json", HttpStatusCode.BadRequest, "must be a JSON object with the member 'state'")]
    public async Task What_goes_wrong_is_answered_once_and_clearly(string body, HttpStatusCode status, string expected)
    {
        await using var app = await CatalogApp.StartAsync(more: more => more.MapProviderStates(States, "/states"));
        using var client = new HttpClient(app.Endpoint.Handler!()) { BaseAddress = app.Endpoint.BaseAddress };

        var response = await client.PostAsync(new Uri("/states", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);

        response.StatusCode.Should().Be(status);
        WebUtility.HtmlDecode((await response.Content.ReadAsStringAsync(Cancellation)).Replace("\\u0027", "'", StringComparison.Ordinal)).Should().Contain(expected);
    }

    [Fact]
    public async Task The_query_style_is_understood()
    {
        await using var app = await CatalogApp.StartAsync(more: more => more.MapProviderStates(States));

        var result = await Some.Verifier(Some.Get("/products/7", states: "product 7 has 1 in stock"))
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStateUrl(new Uri("/provider-states", UriKind.Relative), new StateChangeOptions { Style = ProviderStateStyle.Query })
            .VerifyOneAsync();

        result.Problem.Should().BeNull();
        app.Database.Find("7").Should().Be(new CatalogProduct("7", "Lamp", 1));
    }

    [Fact]
    [Trait("row", "S4-043")]
    public async Task Our_verifier_uses_a_state_change_url_with_teardown()
    {
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel);
        await using var server = await ProviderStateServer.StartAsync(States, app.Services, Cancellation);

        var result = await Some.Verifier(Some.Get("/products/42", states: "product 42 has 3 in stock").Expecting("""{"quantity": 3}"""))
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStateUrl(server.Address, new StateChangeOptions { Teardown = true })
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.Passed, result.Problem);
        app.Database.Find("42").Should().BeNull();
    }

    [Fact]
    public async Task A_refusing_url_fails_the_state_after_few_retries()
    {
        var calls = 0;
        await using var app = await CatalogApp.StartAsync(more: more => more.MapPost("/broken", (HttpContext context) =>
        {
            calls++;
            return TypedResults.Text("database locked", statusCode: 500);
        }));

        var result = await Some.Verifier(Some.Get("/products/42", states: "product 42 has 3 in stock"))
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStateUrl(new Uri("/broken", UriKind.Relative), new StateChangeOptions { RetryDelays = [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)] })
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.StateFailed);
        result.Problem.Should().Be("The setup of the provider state 'product 42 has 3 in stock' failed: http://localhost/broken answered 500 (Internal Server Error). database locked");
        calls.Should().Be(3);
    }

    [Fact]
    public async Task A_url_that_nobody_listens_on_fails_the_state()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Some.Verifier(Some.Get("/products/42", states: "any"))
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStateUrl(Some.NobodyListens().BaseAddress, new StateChangeOptions { RetryDelays = [] })
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.StateFailed);
        result.Problem.Should().Contain("cannot be reached");
    }
}
