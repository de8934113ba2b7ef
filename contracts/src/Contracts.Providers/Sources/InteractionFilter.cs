using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Contracts.Engine.Documents;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;

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
    public bool IsAll => Description is null && State is null && !NoState && Consumers.IsEmpty && !ReadingOnly && Last is null;

    /// <summary>Whether only requests that read are sent (GET and HEAD, with nothing in them that a state would have to give), as a live system demands. That is no wish of who filters, so contracts that ask for nothing else are published.</summary>
    public bool ReadingOnly { get; private init; }

    private ImmutableHashSet<string> Consumers { get; init; } = [];

    private Regex? Description { get; init; }

    private Regex? State { get; init; }

    private bool NoState { get; init; }

    private LastRun? Last { get; init; }

    /// <summary>What <c>PACT_CONSUMER</c> (names with commas), <c>PACT_DESCRIPTION</c>, <c>PACT_PROVIDER_STATE</c> (regular expressions) and <c>PACT_PROVIDER_NO_STATE</c> (<c>true</c>) ask for.</summary>
    /// <exception cref="ContractSourceException">A variable holds no regular expression.</exception>
    public static InteractionFilter FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <summary>What variables ask for; see <see cref="FromEnvironment"/>.</summary>
    /// <param name="variable">Looks up a variable; null where it is not set.</param>
    /// <exception cref="ContractSourceException">A variable holds no regular expression.</exception>
    public static InteractionFilter From(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return new()
        {
            Description = Parse(Given(variable("PACT_DESCRIPTION")), "PACT_DESCRIPTION"),
            State = Parse(Given(variable("PACT_PROVIDER_STATE")), "PACT_PROVIDER_STATE"),
            NoState = string.Equals(Given(variable("PACT_PROVIDER_NO_STATE")), "true", StringComparison.OrdinalIgnoreCase),
            Consumers = [.. (variable("PACT_CONSUMER") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
    }

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

    /// <summary>The same, for the contracts of some consumers only. A contract is in or out as a whole, so what is in is published as ever.</summary>
    /// <param name="consumers">Their names; none means all.</param>
    public InteractionFilter OfConsumers(params IEnumerable<string> consumers) => this with { Consumers = [.. consumers] };

    /// <summary>The same, for requests that read only.</summary>
    public InteractionFilter ForReadingOnly() => this with { ReadingOnly = true };

    /// <summary>The same, without what passed in the last run.</summary>
    internal InteractionFilter ForFailuresOf(LastRun last) => this with { Last = last };

    /// <summary>Whether a contract is looked at.</summary>
    /// <param name="contract">The contract.</param>
    public bool Accepts(PactDocument contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return Consumers.IsEmpty || Consumers.Contains(contract.Consumer.Value);
    }

    /// <summary>Whether an interaction is verified.</summary>
    /// <param name="interaction">The interaction.</param>
    public bool Accepts(Interaction interaction) => Wants(interaction) && (!ReadingOnly || IsReading(interaction));

    /// <summary>Whether somebody asked to leave out a part of a contract: then nothing can be said of it as a whole.</summary>
    /// <param name="contract">The contract.</param>
    public bool Narrows(PactDocument contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return !contract.Interactions.All(Wants);
    }

    /// <summary>The filter as a person would say it.</summary>
    public override string ToString() => string.Join(" and ", Parts());

    private static bool IsReading(Interaction interaction) =>
        interaction is HttpInteraction http && http.Request.Method.ToUpperInvariant() is ("GET" or "HEAD") && !TakenStateValues.Of(http).Any();

    private bool Wants(Interaction interaction) =>
        Description?.IsMatch(interaction.Description) != false
        && (State is null || interaction.ProviderStates.Any(state => State.IsMatch(state.Name)))
        && (!NoState || interaction.ProviderStates.IsEmpty)
        && Last?.Stands(interaction) != true;

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
        if (!Consumers.IsEmpty)
            yield return $"of {string.Join(" or ", Consumers.Order(StringComparer.Ordinal))}";
        if (ReadingOnly)
            yield return "only GET and HEAD that need nothing from a state";
        if (Last is not null)
            yield return $"{Last}";
        if (IsAll)
            yield return "everything";
    }
}
