using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Providers.Checks;

namespace Inventory.Verification;

/// <summary>What an answer must have done to Inventory's tables, and what it must not.</summary>
public sealed class InventoryEffects
{
    /// <summary>Questions and refusals write nothing. A message comes of something that wrote.</summary>
    [Then("{*anything}")]
    public ExpectedData OnlyWhatIsListedBelowWrites(Interaction interaction) =>
        interaction is HttpInteraction { Response.Status: not 201, Request.Method: not "DELETE" } ? ExpectedData.Unchanged : ExpectedData.Anything;

    /// <summary>It is one more product, in no warehouse.</summary>
    [Then("a request to create a product", Given = "there is no product {sku}")]
    public ExpectedData OneMoreProduct(string sku) => ExpectedData.Unchanged.ExceptRows("Products", new { sku }).WithRows("Products", new { sku, Name = "Desk lamp", Category = "lighting" }, 1);

    /// <summary>A reservation promises what was asked for, and touches nothing else.</summary>
    [Then("a request to reserve goods")]
    [Then("a request to reserve the goods of an order")]
    public ExpectedData AllThatWasAskedForIsReserved(HttpInteraction interaction)
    {
        if (interaction.Response.Status != 201)
            return ExpectedData.Unchanged;
        var expected = ExpectedData.Unchanged.ExceptTable("Reservations").ExceptTable("Allocations").ExceptTable("Outbox");
        foreach (var line in LinesOf(interaction))
        {
            expected = expected.ExceptRows("Stocks", new { line.Sku }, "Reserved")
                .WithRow("Stocks", new { line.Sku, Reserved = line.Quantity })
                .WithRow("Allocations", new { line.Sku, line.Quantity });
        }

        return expected;
    }

    /// <summary>What was promised can be promised to others again.</summary>
    [Then("a request to give back the goods of an order")]
    public ExpectedData WhatWasReservedIsThereAgain() => ExpectedData.Unchanged
        .ExceptTable("Reservations").ExceptTable("Allocations").ExceptTable("Outbox").ExceptRows("Stocks", new { Sku = "chair-oak" }, "Reserved")
        .WithRow("Stocks", new { Sku = "chair-oak", Reserved = 0 });

    [Then("a request to give back the goods of an order that has none")]
    public ExpectedData NothingComesBack() => ExpectedData.Unchanged;

    private static IEnumerable<(string Sku, int Quantity)> LinesOf(HttpInteraction interaction) =>
        JsonElement.Parse(interaction.Request.Body.Bytes.Span).GetProperty("lines").EnumerateArray().Select(line => (line.GetProperty("sku").GetString()!, line.GetProperty("quantity").GetInt32()));
}
