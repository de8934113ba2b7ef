using Contracts.Engine.Documents;
using Contracts.Providers.Checks;

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
}
