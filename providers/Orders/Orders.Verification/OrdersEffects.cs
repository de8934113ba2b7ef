using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Providers.Checks;

namespace Orders.Verification;

/// <summary>What an answer must have done to the tables of Orders, and what it must not.</summary>
public sealed class OrdersEffects
{
    /// <summary>What the contract with Pricing says that products cost.</summary>
    private static readonly Dictionary<string, decimal> Prices = new() { ["chair-oak"] = 129.95m, ["lamp-desk"] = 19.99m };

    /// <summary>Questions and refusals write nothing.</summary>
    [Then("{*anything}")]
    public ExpectedData OnlyPlacedOrdersAreWritten(HttpInteraction interaction) =>
        interaction.Response.Status == 201 ? PlacedAsAskedFor(interaction) : ExpectedData.Unchanged;

    /// <summary>Who is told that an order was made finds it, with a line for each that was asked for, at the price that Pricing says.</summary>
    private static ExpectedData PlacedAsAskedFor(HttpInteraction interaction)
    {
        var expected = ExpectedData.Unchanged.ExceptTable("Orders").ExceptTable("OrderLines").ExceptTable("OrderSteps").ExceptTable("Outbox")
            .WithRow("Orders", new { Status = "Placed", Total = 189.92m });
        foreach (var line in LinesOf(interaction))
            expected = expected.WithRow("OrderLines", new { line.Sku, line.Quantity, UnitPrice = Prices[line.Sku], Total = line.Quantity * Prices[line.Sku] });
        return expected;
    }

    private static IEnumerable<(string Sku, int Quantity)> LinesOf(HttpInteraction interaction) =>
        JsonElement.Parse(interaction.Request.Body.Bytes.Span).GetProperty("lines").EnumerateArray().Select(line => (line.GetProperty("sku").GetString()!, line.GetProperty("quantity").GetInt32()));
}
