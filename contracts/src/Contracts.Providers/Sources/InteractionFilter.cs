using System.Text.RegularExpressions;
using Contracts.Engine.Documents;

namespace Contracts.Providers.Sources;

/// <summary>Which interactions are verified. A run that leaves something out is never published.</summary>
public sealed record InteractionFilter
{
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);

    private InteractionFilter()
    {
    }

    /// <summary>Everything.</summary>
    public static InteractionFilter All { get; } = new();

    /// <summary>Whether everything is verified.</summary>
    public bool IsAll => Description is null && State is null && !NoState;

    private Regex? Description { get; init; }

    private Regex? State { get; init; }

    private bool NoState { get; init; }

    /// <summary>What <c>PACT_DESCRIPTION</c>, <c>PACT_PROVIDER_STATE</c> (regular expressions) and <c>PACT_PROVIDER_NO_STATE</c> (<c>true</c>) ask for.</summary>
    /// <exception cref="ContractSourceException">A variable holds no regular expression.</exception>
    public static InteractionFilter FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <summary>Only interactions that match both expressions, as far as they are given.</summary>
    /// <param name="description">A regular expression that is found in the description.</param>
    /// <param name="providerState">A regular expression that is found in the name of a state.</param>
    public static InteractionFilter Matching(string? description = null, string? providerState = null) => new()
    {
        Description = Parse(description, "the description filter"),
        State = Parse(providerState, "the provider state filter"),
    };

    /// <summary>Only interactions that need no state.</summary>
    public static InteractionFilter WithoutStates() => new() { NoState = true };

    /// <summary>Whether an interaction is verified.</summary>
    /// <param name="interaction">The interaction.</param>
    public bool Accepts(Interaction interaction) =>
        Description?.IsMatch(interaction.Description) != false
        && (State is null || interaction.ProviderStates.Any(state => State.IsMatch(state.Name)))
        && (!NoState || interaction.ProviderStates.IsEmpty);

    /// <summary>The filter as a person would say it.</summary>
    public override string ToString() => string.Join(" and ", Parts());

    internal static InteractionFilter From(Func<string, string?> variable) => new()
    {
        Description = Parse(Given(variable("PACT_DESCRIPTION")), "PACT_DESCRIPTION"),
        State = Parse(Given(variable("PACT_PROVIDER_STATE")), "PACT_PROVIDER_STATE"),
        NoState = string.Equals(Given(variable("PACT_PROVIDER_NO_STATE")), "true", StringComparison.OrdinalIgnoreCase),
    };

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static Regex? Parse(string? pattern, string origin)
    {
        try
        {
            return pattern is null ? null : new Regex(pattern, RegexOptions.CultureInvariant, RegexTimeout);
        }
        catch (RegexParseException broken)
        {
            throw new ContractSourceException($"'{pattern}' ({origin}) is not a regular expression: {broken.Message}", broken);
        }
    }

    private IEnumerable<string> Parts()
    {
        if (Description is not null)
            yield return $"description matches '{Description}'";
        if (State is not null)
            yield return $"a state matches '{State}'";
        if (NoState)
            yield return "no state";
        if (IsAll)
            yield return "everything";
    }
}
