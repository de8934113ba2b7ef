using Contracts.Engine.Documents;
using Contracts.Providers.Checks;
using Payments.Api.Payments;

namespace Payments.Verification;

/// <summary>What an answer must have done to the tables of Payments, and what it must not.</summary>
public sealed class PaymentsEffects
{
    /// <summary>What is refused writes nothing.</summary>
    [Then("{*anything}")]
    public ExpectedData RefusalsWriteNothing(HttpInteraction interaction) =>
        interaction.Response.Status is 404 ? ExpectedData.Unchanged : ExpectedData.Anything;

    [Then("a request to set the price of an order aside")]
    public ExpectedData TheAmountIsNotedToTheCent() =>
        ExpectedData.Unchanged.ExceptTable("Payments").WithRow("Payments", new { Status = "Authorized", Amount = 189.92m, Currency = "EUR" });

    [Then("a request to set the price of an order aside on a card that is declined")]
    public ExpectedData ThatTheCardWasDeclinedIsNoted() =>
        ExpectedData.Unchanged.ExceptTable("Payments").WithRow("Payments", new { Status = "Declined" });

    [Then("a request to take the price of an order")]
    public ExpectedData ThatTheMoneyWasTakenIsNoted() =>
        ExpectedData.Unchanged.ExceptTable("Payments").ExceptTable("Outbox").WithRow("Payments", new { Status = "Captured" });

    /// <summary>What was taken is given back, what was only set aside is released; asked a second time, nothing is written.</summary>
    [Then("a request to give back the price of an order", Given = "the payment for order {order} is {status} over {amount} {currency}")]
    public ExpectedData WhatWasPaidIsGivenBack(Guid order, PaymentStatus status) => status switch
    {
        PaymentStatus.Captured => BecomesOnly(order, PaymentStatus.Refunded),
        PaymentStatus.Authorized => BecomesOnly(order, PaymentStatus.Released),
        _ => ExpectedData.Unchanged,
    };

    private static ExpectedData BecomesOnly(Guid order, PaymentStatus status) => ExpectedData.Unchanged
        .ExceptRows("Payments", new { OrderId = order }).WithRow("Payments", new { OrderId = order, Status = status.ToString() });
}
