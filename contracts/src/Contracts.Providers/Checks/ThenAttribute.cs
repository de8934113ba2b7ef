namespace Contracts.Providers.Checks;

/// <summary>
/// Marks a public method that says what an interaction should have done to the provider's data. It stands beside the methods that carry
/// <see cref="States.ProviderStateAttribute"/>, and its parameters are filled as theirs are; the <see cref="Engine.Documents.Interaction"/> can be asked for too.
/// </summary>
/// <remarks>
/// Hand back an <see cref="ExpectedData"/>, and the tables are compared with what they held before the request; or check whatever there is to check, and throw.
/// It is asked when the provider has answered, before anything is torn down.
/// </remarks>
/// <param name="interaction">The description of the interaction; <c>{name}</c> stands for one word, <c>{*name}</c> for any text.</param>
/// <example>
/// <code>
/// [Then("a request to reserve goods", Given = "product {sku} has {quantity} in stock")]
/// public ExpectedData Reserved(string sku) =>
///     ExpectedData.Unchanged.ExceptColumns("Stocks", "Reserved").ExceptTable("Reservations").WithRow("Stocks", new { sku, reserved = 1 });
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ThenAttribute(string interaction) : Attribute
{
    /// <summary>The description of the interaction.</summary>
    public string Interaction { get; } = interaction;

    /// <summary>A state that the interaction must begin in; null for any. The method is asked once for each state that it fits, with the values of its places.</summary>
    public string? Given { get; init; }
}
