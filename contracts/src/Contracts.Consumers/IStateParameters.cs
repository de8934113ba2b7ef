namespace Contracts.Consumers;

/// <summary>Provider states with parameters (version 3 and later).</summary>
/// <typeparam name="TSelf">The builder.</typeparam>
public interface IStateParameters<out TSelf>
{
    /// <summary>Something that must be true at the provider, with parameters as text.</summary>
    /// <param name="providerState">The state in the consumer's words.</param>
    /// <param name="parameters">The parameters; <c>"1"</c> stays a text.</param>
    TSelf Given(string providerState, IDictionary<string, string> parameters);

    /// <summary>Something that must be true at the provider, with parameters that keep their types.</summary>
    /// <param name="providerState">The state in the consumer's words.</param>
    /// <param name="parameters">An object whose members are the parameters: <c>new { id = 42, active = true }</c>.</param>
    TSelf Given(string providerState, object parameters);
}
