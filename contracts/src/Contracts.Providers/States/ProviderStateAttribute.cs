namespace Contracts.Providers.States;

/// <summary>Marks a public method that brings about a provider state.</summary>
/// <param name="template">
/// The state in the consumers' words. <c>{sku}</c> stands for one word, <c>{*name}</c> for any text; both are handed to the method's parameter of that name.
/// </param>
/// <example>
/// <code>
/// public sealed class PricingStates(PricingContext database)
/// {
///     [ProviderState("product {sku} costs {price}")]
///     public async Task Priced(string sku, decimal price, CancellationToken cancellationToken) { … }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ProviderStateAttribute(string template) : Attribute
{
    /// <summary>The state in the consumers' words.</summary>
    public string Template { get; } = template;

    /// <summary>Whether the method is called before the interaction or after it. Default before.</summary>
    public StateAction Action { get; init; } = StateAction.Setup;
}
