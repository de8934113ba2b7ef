using Contracts.Engine.Documents;
using Contracts.Providers.Checks;

namespace Orders.Verification;

/// <summary>What an answer must have done to the tables of Orders, and what it must not.</summary>
public sealed class OrdersEffects
{
    /// <summary>Only who is told that an order was made may find one; questions and refusals write nothing.</summary>
    [Then("{*anything}")]
    public ExpectedData OnlyPlacedOrdersAreWritten(HttpInteraction interaction) => interaction.Response.Status == 201
        ? ExpectedData.Unchanged.ExceptTable("Orders").ExceptTable("OrderLines").ExceptTable("OrderSteps").ExceptTable("Outbox").WithRow("Orders", new { Status = "Placed", Total = 189.92m })
        : ExpectedData.Unchanged;
}
