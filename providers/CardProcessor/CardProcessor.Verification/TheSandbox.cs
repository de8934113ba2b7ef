using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CardProcessor.Verification;

/// <summary>What the processor's documentation says beyond the contract with Payments, and Payments' reactions build on.</summary>
public sealed class TheSandbox
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_key_twice_is_the_same_answer_and_one_authorization()
    {
        await using var sandbox = new SandboxHost();
        using var merchant = sandbox.CreateMerchantClient();
        var wanted = new { reference = "order-1", amount = 10m, currency = "EUR", card = "tok_visa" };

        using var first = await merchant.ChangeAsync("", wanted, CancellationToken, key: "order-1-1");
        using var second = await merchant.ChangeAsync("", wanted, CancellationToken, key: "order-1-1");
        using var other = await merchant.ChangeAsync("", wanted, CancellationToken, key: "order-1-2");

        (await IdOf(second)).Should().Be(await IdOf(first)).And.NotBe(await IdOf(other));
    }

    [Fact]
    [Trait("row", "S0-010")]
    public async Task A_webhook_that_is_not_taken_comes_again_until_it_is_with_the_same_id()
    {
        await using var sandbox = new SandboxHost();
        sandbox.Merchant.Refusals = 2;
        using var merchant = sandbox.CreateMerchantClient();
        var authorization = await merchant.AuthorizeAsync(CancellationToken);

        using var captured = await merchant.ChangeAsync($"/{authorization}/capture", null, CancellationToken);

        ToldWebhook[] told = [.. await Task.WhenAll(Next(), Next(), Next())];
        told.Select(webhook => webhook.Taken).Should().Equal(false, false, true);
        told.Select(webhook => webhook.Text).Distinct().Should().ContainSingle();
        Task<ToldWebhook> Next() => sandbox.Merchant.NextAsync(authorization, CancellationToken);
    }

    [Theory]
    [InlineData("release", HttpStatusCode.OK)]
    [InlineData("refund", HttpStatusCode.Conflict)]
    public async Task What_was_not_taken_is_released_and_not_refunded(string change, HttpStatusCode expected)
    {
        await using var sandbox = new SandboxHost();
        using var merchant = sandbox.CreateMerchantClient();
        var authorization = await merchant.AuthorizeAsync(CancellationToken);

        using var response = await merchant.ChangeAsync($"/{authorization}/{change}", null, CancellationToken);

        response.StatusCode.Should().Be(expected);
    }

    [Fact]
    public async Task Who_shows_no_key_of_a_merchant_is_not_let_in()
    {
        await using var sandbox = new SandboxHost();

        using var response = await sandbox.CreateClient().ChangeAsync("/auth_1/capture", null, CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    private static async Task<string?> IdOf(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>(CancellationToken)).GetProperty("id").GetString();
}
