using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Generators;
using Payments.Clients.CardProcessor;
using ServiceDefaults.Testing;

namespace Payments.ContractTests.CardProcessor;

/// <summary>The card processor belongs to somebody else. Its cards for tests say what becomes of a charge, so this contract is also what its stub is served from.</summary>
[Trait("row", "S0-009")]
public sealed class ChargingCards
{
    private static readonly Guid Order = new("0198c0de-0000-7000-8000-000000000001");

    private readonly IPactBuilderV4 _processor = Pact.V4("Payments", "CardProcessor").WithHttpInteractions();

    [Fact]
    [Trait("row", "S1-038")]
    public async Task An_amount_is_set_aside_under_an_id()
    {
        // Generated, so that the stub has another one each time, as the real one does.
        Charging(Workflows.Checkout.At(9), "tok_visa", "a request to set an amount aside")
            .WillRespond()
            .WithStatus(201)
            .WithJsonBody(new { id = Match.Generated(AnyText.Like("auth_4711"), new RegexGenerator("auth_[0-9a-z]{24}")) });

        await _processor.VerifyAsync(async provider =>
        {
            var outcome = await AuthorizeAsync(provider, "tok_visa");

            outcome.Should().BeOfType<AuthorizationOutcome.Authorized>().Which.Id.Should().StartWith("auth_");
        });
    }

    [Theory]
    [InlineData("tok_declined", "card_declined")]
    [InlineData("tok_empty", "insufficient_funds")]
    [Trait("row", "S0-016"), Trait("row", "S1-040")]
    public async Task A_card_that_is_declined_is_an_answer_with_a_code_not_an_error(string card, string code)
    {
        Charging(Workflows.Checkout.FailingAt(9), card, $"a request to set an amount aside on a card of which the bank says {code}")
            .WillRespond()
            .WithStatus(402)
            .WithJsonBody(new { error = new { code, message = AnyText.Like("The bank said no.") } });

        await _processor.VerifyAsync(async provider =>
        {
            var outcome = await AuthorizeAsync(provider, card);

            outcome.Should().Be(new AuthorizationOutcome.Declined(code, "The bank said no."));
        });
    }

    [Theory]
    [InlineData("capture", "open")]
    [InlineData("release", "open")]
    [InlineData("refund", "captured")]
    public async Task An_amount_is_taken_released_or_given_back(string change, string state)
    {
        AnAuthorization.Becomes(_processor, change, state);

        await _processor.VerifyAsync(provider => ChangeAsync(provider.AsksCardProcessor(), change, provider.CancellationToken));
    }

    private IRequestBuilderV4 Charging(Scenario scenario, string card, string description) => _processor.UponReceiving(description).WithScenario(scenario)
        .WithRequest(HttpMethod.Post, "/v1/authorizations")
        .WithHeader("Authorization", Match.Regex("Bearer sk_test", "^Bearer .+$"))
        .WithHeader("Idempotency-Key", AnAuthorization.Key($"{Order}-1"))
        .WithJsonBody(new
        {
            reference = Match.Uuid(Order),
            amount = Match.Decimal(189.92m),
            currency = Match.Regex("EUR", "^[A-Z]{3}$"),
            card,
            receiptEmail = Match.Nullable("anna@example.com"),
        });

    private static Task<AuthorizationOutcome> AuthorizeAsync(IConsumerContext provider, string card) =>
        provider.AsksCardProcessor().AuthorizeAsync($"{Order}-1", new CardCharge(Order, 189.92m, "EUR", card, "anna@example.com"), provider.CancellationToken);

    private static Task ChangeAsync(CardProcessorClient processor, string change, CancellationToken cancellationToken) => change switch
    {
        "capture" => processor.CaptureAsync("auth_4711", cancellationToken),
        "release" => processor.ReleaseAsync("auth_4711", cancellationToken),
        _ => processor.RefundAsync("auth_4711", cancellationToken),
    };
}
