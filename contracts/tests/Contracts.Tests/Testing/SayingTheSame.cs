using System.Text.Json;
using Contracts.Engine.Paths;
using Contracts.Testing.Consistency;
using Contracts.Tests.Repository;

namespace Contracts.Tests.Testing;

/// <summary>What two services say of one thing, held against each other.</summary>
[Trait("row", "S0-024")]
public sealed class SayingTheSame
{
    private static readonly Side Order = Side.Of("Orders", "GET /orders/4711", JsonElement.Parse(
        """{"id":4711,"total":259.90,"currency":"EUR","customer":"anna@example.com","note":null,"lines":[{"sku":"chair-oak","quantity":2},{"sku":"desk-pine","quantity":1}]}"""));

    [Fact]
    public void What_both_say_is_the_same_under_any_name_and_however_a_number_is_written()
    {
        var payment = Side.Of("Payments", "table Payments", new { OrderId = 4711, Amount = 259.9m, Note = (string?)null, Items = new[] { new { Product = "chair-oak" }, new { Product = "desk-pine" } } });

        var comparing = () => Same.InBoth(Order, payment, ("id", "orderId"), ("$.total", "$.amount"), ("note", "note"), ("lines[*].sku", "items[*].product"), ("lines[1].sku", "items[1].product"));

        comparing.Should().NotThrow();
    }

    [Fact]
    public void Each_difference_is_shown_with_both_sides_and_where_they_come_from()
    {
        var payment = Side.Of("Payments", "event payment-captured 0198c0de", new { orderId = 4711, amount = 129.95m, currency = "eur", receipt = "ANNA@example.com", lines = new[] { new { quantity = 3 } }, total = "259.90" });

        var comparing = () => Same.InBoth(
            Order, payment, ("id", "orderId"), ("total", "amount"), ("currency", "currency"), ("customer", "receipt"), ("note", "note"), ("lines[*].quantity", "lines[*].quantity"), ("total", "total"), ("tax", "tax"));

        Expectation.Holds("Testing/Expectations/NotTheSame.verified.txt", comparing.Should().Throw<NotTheSameException>().Which.Message + "\n");
    }

    [Fact]
    public void Nothing_to_compare_and_a_path_that_is_none_are_mistakes_of_the_test()
    {
        var comparingNothing = () => Same.InBoth(Order, Order);
        var comparingAtNoPath = () => Same.InBoth(Order, Order, ("total", "total["));

        comparingNothing.Should().Throw<ArgumentException>().WithMessage("Name what is to be the same in both: (\"total\", \"amount\").*");
        comparingAtNoPath.Should().Throw<PathFormatException>();
    }
}
