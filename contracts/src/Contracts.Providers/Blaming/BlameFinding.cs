using System.Globalization;
using Contracts.Engine.Documents;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;

namespace Contracts.Providers.Blaming;

/// <summary>
/// Finds out which side changed since a contract last passed. Where both did, the contract as it passed is replayed against this build: if that still passes, the consumer's
/// change broke it, if not, the provider's did.
/// </summary>
internal sealed class BlameFinding(IPassHistory history, ProviderBuild build, Func<Interaction, CancellationToken, Task<InteractionResult>> replayAsync)
{
    private readonly Dictionary<(string, string), PastPass?> _passes = [];

    public async Task<Blame?> FindAsync(PactDocument contract, InteractionResult result, CancellationToken cancellationToken)
    {
        // What cannot be reached was changed by neither.
        if (result.Verdict is Verdict.Passed or Verdict.EnvironmentError)
            return null;
        try
        {
            return await LastPassAsync(contract, cancellationToken).ConfigureAwait(false) is { } past
                ? await JudgeAsync(contract, past, result, cancellationToken).ConfigureAwait(false)
                : NeverPassed(contract);
        }
        catch (ContractSourceException unknown)
        {
            return new Blame(BlamedSide.Unknown, $"Which side changed is not known: {unknown.Message}", "Look at both.");
        }
    }

    private async Task<PastPass?> LastPassAsync(PactDocument contract, CancellationToken cancellationToken)
    {
        var pair = (contract.Consumer.Value, contract.Provider.Value);
        if (!_passes.TryGetValue(pair, out var past))
            _passes[pair] = past = await history.FindLastPassAsync(pair.Item1, pair.Item2, cancellationToken).ConfigureAwait(false);
        return past;
    }

    private async Task<Blame> JudgeAsync(PactDocument contract, PastPass past, InteractionResult result, CancellationToken cancellationToken)
    {
        var comparison = new Comparison(past, result.Interaction, build);
        return (comparison.ContractChanged, comparison.ProviderChanged) switch
        {
            (false, false) => Neither(contract, past),
            (true, false) => ByConsumer(contract, past, comparison, "this build is the same"),
            (false, true) => ByProvider(contract, past, "what it asks for here is the same"),
            (true, true) when comparison.Before is { } before => await TryAsync(contract, past, comparison, before, cancellationToken).ConfigureAwait(false),
            (true, true) => ByConsumer(contract, past, comparison, "no build promised it yet"),
        };
    }

    private async Task<Blame> TryAsync(PactDocument contract, PastPass past, Comparison comparison, Interaction before, CancellationToken cancellationToken)
    {
        var again = await replayAsync(before, cancellationToken).ConfigureAwait(false);
        return again.Verdict switch
        {
            Verdict.Passed => ByConsumer(contract, past, comparison, "what it asked for before still passes against this build"),
            Verdict.EnvironmentError => new Blame(BlamedSide.Unknown, $"Both sides changed since {Name(contract, past)}, and what passed then could not be tried again.", "Look at both."),
            _ => ByProvider(contract, past, "what it asked for before fails against this build too"),
        };
    }

    private Blame ByConsumer(PactDocument contract, PastPass past, Comparison comparison, string because) => new(
        BlamedSide.Consumer,
        $"{contract.Consumer} changed: {(comparison.IsNew ? "this interaction is new" : "it asks for something else")} since {Name(contract, past)}, and {because}.",
        $"Talk with the team of {contract.Consumer}: either {contract.Provider} learns it before that version of {contract.Consumer} is deployed, or the expectation goes back to what it was.");

    private Blame ByProvider(PactDocument contract, PastPass past, string because) => new(
        BlamedSide.Provider,
        $"{contract.Provider} changed: {Build} fails what passed with {Name(contract, past)}, and {because}.",
        $"Look at what changed in {contract.Provider} between {past.ProviderVersion} and {Build}; deploy it only when {contract.Consumer} no longer needs this.");

    private static Blame Neither(PactDocument contract, PastPass past) => new(
        BlamedSide.Neither,
        $"Neither side changed: the same contract passed with {Name(contract, past)}.",
        "Look at what is around them: data, credentials, time, the order of interactions. --shuffle with the seed brings an order back.");

    private static Blame NeverPassed(PactDocument contract) => new(
        BlamedSide.Unknown,
        $"No version of {contract.Provider} has passed the contract of {contract.Consumer} yet.",
        $"Agree with the team of {contract.Consumer} on who builds what first.");

    private string Build => build.Version ?? "this working copy";

    private static string Name(PactDocument contract, PastPass past) => string.Create(
        CultureInfo.InvariantCulture,
        $"{contract.Consumer} {past.ConsumerVersion} against {contract.Provider} {past.ProviderVersion}{(past.At is { } at ? $" on {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "")}");
}
