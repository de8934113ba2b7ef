using System.Collections.Immutable;

namespace Contracts.Testing.Consistency;

/// <summary>Holds what two services say of one thing against each other: each keeps its own contracts, and still the amount that one charged may not be the total that the other keeps.</summary>
public static class Same
{
    /// <summary>Two sides have the same values, each under its own names.</summary>
    /// <remarks>Numbers are the same that are worth the same (<c>259.9</c> and <c>259.90</c>); a number and a text never are. A value that neither side has is a difference: nothing would have been compared.</remarks>
    /// <param name="left">What one service says.</param>
    /// <param name="right">What another one says.</param>
    /// <param name="fields">Which values are to be the same, each with its path at either side: <c>("total", "amount")</c>, <c>("lines[*].sku", "items[*].product")</c>.</param>
    /// <exception cref="NotTheSameException">Some are not. The message shows both sides of each, and where they come from.</exception>
    /// <exception cref="Contracts.Engine.Paths.PathFormatException">A path cannot be read.</exception>
    /// <example>
    /// <code>
    /// Same.InBoth(
    ///     Side.Of("Orders", $"GET /orders/{id}", await orders.GetFromJsonAsync&lt;JsonElement&gt;($"/orders/{id}")),
    ///     Side.Of("Payments", "table Payments", await payments.Rows.SingleAsync(payment => payment.OrderId == id)),
    ///     ("id", "orderId"),
    ///     ("total", "amount"));
    /// </code>
    /// </example>
    public static void InBoth(Side left, Side right, params (string Left, string Right)[] fields)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Length == 0)
            throw new ArgumentException("Name what is to be the same in both: (\"total\", \"amount\").", nameof(fields));

        ImmutableArray<ComparedField> compared = [.. fields.Select(field => new ComparedField(left.ValueAt(field.Left), right.ValueAt(field.Right)))];
        if (!compared.All(field => field.IsTheSame))
            throw new NotTheSameException(left, right, compared);
    }
}
