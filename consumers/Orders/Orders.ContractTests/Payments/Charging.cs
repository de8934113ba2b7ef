using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Rules;
using Orders.Clients.Payments;
using ServiceDefaults.Testing;

namespace Orders.ContractTests.Payments;

[Trait("row", "S0-009")]
public sealed class Charging
{
    private static readonly Guid Customer = new("0198c0de-0000-7000-8000-00000000000a");

    private readonly IPactBuilderV4 _payments = Pact.V4("Orders", "Payments").WithHttpInteractions();

    [Fact]
    public async Task An_amount_is_set_aside_under_the_id_of_the_order()
    {
        Authorizing(Workflows.Checkout.At(7), "tok_visa", "a request to set the price of an order aside")
            .WillRespond()
            .WithStatus(201);

        await _payments.VerifyAsync(async provider => (await AuthorizeAsync(provider, "tok_visa")).Should().BeOfType<PaymentOutcome.Authorized>());
    }

    [Fact]
    public async Task A_card_that_is_declined_is_an_answer_with_a_code_not_an_error()
    {
        Authorizing(Workflows.Checkout.FailingAt(7), "tok_declined", "a request to set the price of an order aside on a card that is declined")
            .WillRespond()
            .WithStatus(402)
            .WithJsonBody(new { code = "card_declined", detail = Match.AllOf("The bank said no.", new TypeRule(), new NotEmptyRule()) }, "application/problem+json");

        await _payments.VerifyAsync(async provider =>
            (await AuthorizeAsync(provider, "tok_declined")).Should().Be(new PaymentOutcome.Declined("card_declined", "The bank said no.")));
    }

    [Fact]
    public async Task What_was_set_aside_is_taken()
    {
        _payments.UponReceiving("a request to take the price of an order").WithScenario(Workflows.Checkout.At(10)).OnOwnAccount()
            .Given($"the payment for order {TheOrders.Order} is authorized over 189.92 EUR")
            .WithRequest(HttpMethod.Post, OfAnyOrder("capture"))
            .WillRespond()
            .WithStatus(200);

        await _payments.VerifyAsync(provider => provider.Asks<PaymentsClient>().CaptureAsync(TheOrders.Order, provider.CancellationToken));
    }

    [Theory]
    [InlineData("authorized")]
    [InlineData("captured")]
    [InlineData("refunded")]
    public async Task Whatever_was_taken_is_given_back(string status)
    {
        _payments.UponReceiving("a request to give back the price of an order").OnOwnAccount()
            .Given($"the payment for order {TheOrders.Order} is {status} over 189.92 EUR")
            .WithRequest(HttpMethod.Post, OfAnyOrder("refund"))
            .WillRespond()
            .WithStatus(200);

        await _payments.VerifyAsync(provider => provider.Asks<PaymentsClient>().GiveBackAsync(TheOrders.Order, provider.CancellationToken));
    }

    [Fact]
    public async Task Where_nothing_was_taken_there_is_nothing_to_give_back()
    {
        _payments.UponReceiving("a request to give back the price of an order that was not paid").OnOwnAccount()
            .Given($"there is no payment for order {TheOrders.OtherOrder}")
            .WithRequest(HttpMethod.Post, $"/payments/{TheOrders.OtherOrder}/refund")
            .WillRespond()
            .WithStatus(404);

        await _payments.VerifyAsync(provider => provider.Asks<PaymentsClient>().GiveBackAsync(TheOrders.OtherOrder, provider.CancellationToken));
    }

    [Fact]
    public async Task Where_the_card_was_declined_there_is_nothing_to_give_back_either()
    {
        _payments.UponReceiving("a request to give back the price of an order whose card was declined").OnOwnAccount()
            .Given($"the payment for order {TheOrders.OtherOrder} is declined over 189.92 EUR")
            .WithRequest(HttpMethod.Post, $"/payments/{TheOrders.OtherOrder}/refund")
            .WillRespond()
            .WithStatus(409);

        await _payments.VerifyAsync(provider => provider.Asks<PaymentsClient>().GiveBackAsync(TheOrders.OtherOrder, provider.CancellationToken));
    }

    private static IMatcher OfAnyOrder(string change) => Match.Regex($"/payments/{TheOrders.Order}/{change}", $"^/payments/[0-9a-f-]{{36}}/{change}$");

    private IRequestBuilderV4 Authorizing(Scenario scenario, string card, string description) => _payments.UponReceiving(description).WithScenario(scenario).OnOwnAccount()
        .Given($"there is no payment for order {TheOrders.Order}")
        .WithRequest(HttpMethod.Put, Match.Regex($"/payments/{TheOrders.Order}", "^/payments/[0-9a-f-]{36}$"))
        .WithHeader("X-Correlation-Id", Match.NotEmpty("checkout-4711"))
        .WithJsonBody(new { customer = Match.Uuid(Customer), amount = Match.Decimal(189.92m), currency = Match.Regex("EUR", "^[A-Z]{3}$"), card });

    private static Task<PaymentOutcome> AuthorizeAsync(IConsumerContext provider, string card) =>
        provider.Asks<PaymentsClient>().AuthorizeAsync(TheOrders.Order, new Charge(Customer, 189.92m, "EUR", card), provider.CancellationToken);
}
