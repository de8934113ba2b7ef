using System.Collections.Frozen;
using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Providers.Replay;
using Contracts.Providers.Reports;
using Contracts.Providers.Sources;

namespace Contracts.Providers.Results;

/// <summary>What the last run found, read back from its JSON report. What passed then in the same words stands, and is not replayed.</summary>
internal sealed class LastRun
{
    private readonly FrozenDictionary<string, RememberedInteraction> _passed;
    private readonly string _report;
    private readonly string? _whyEverything;

    private LastRun(string report, IEnumerable<RememberedInteraction> passed, string? whyEverything)
    {
        _report = report;
        _whyEverything = whyEverything;
        _passed = passed.ToFrozenDictionary(interaction => interaction.Content ?? "");
    }

    /// <summary>Where nothing is remembered, or nothing failed, nothing stands: everything is replayed.</summary>
    /// <param name="path">The report.</param>
    /// <param name="provider">Whose it is to be.</param>
    /// <param name="database">What the provider answers from now, which says nothing of what it answers from another one; null where that is not known.</param>
    public static LastRun Read(string path, string provider, string? database)
    {
        if (!File.Exists(path))
            return Nothing($"there is no report of an earlier one in {path}");
        try
        {
            var report = JsonSerializer.Deserialize<RememberedReport>(File.ReadAllText(path), JsonSerializerOptions.Web);
            if (report is null || report.Provider != provider)
                return Nothing($"{path} is no report of {provider}");
            if (database is not null && report.Database is { } other && other != database && !other.StartsWith($"{database}, ", StringComparison.Ordinal))
                return Nothing($"{path} is of a run on {other}, and this one is on {database}");
            var passed = (report.Contracts ?? []).SelectMany(contract => contract.Interactions ?? []).ToLookup(interaction => interaction.Verdict == Verdict.Passed.Word());
            // What passed for one consumer and failed for another did not pass.
            return passed[false].Any() ? new LastRun(path, passed[true].ExceptBy(passed[false].Select(failed => failed.Content), interaction => interaction.Content), null) : Nothing($"nothing had failed, says {path}");
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
        {
            return Nothing($"{path} cannot be read: {unreadable.Message}");
        }

        LastRun Nothing(string why) => new(path, [], why);
    }

    public bool Stands(Interaction interaction) => _passed.ContainsKey(InteractionContent.KeyOf(interaction));

    /// <summary>The result of a contract with what stands from earlier runs, in the order of the contract.</summary>
    public ContractResult Complete(ContractResult result)
    {
        var replayed = result.Interactions.ToLookup(found => (object)found.Interaction, ReferenceEqualityComparer.Instance);
        return result with { Interactions = [.. result.Contract.Document.Interactions.Select(interaction => replayed[interaction].FirstOrDefault() ?? Remembered(interaction)).OfType<InteractionResult>()] };
    }

    /// <summary>What became of the wish to replay only what failed, for people.</summary>
    public string Describe(IEnumerable<SourcedContract> contracts)
    {
        if (_whyEverything is not null)
            return $"every interaction was to be replayed, not only those that failed in the last run: {_whyEverything}";
        var left = contracts.SelectMany(contract => contract.Document.Interactions).Select(Remembered).OfType<InteractionResult>().ToList();
        return left.Count == 0
            ? $"nothing that is asked for now had passed in the last run ({_report}): every interaction was to be replayed"
            : $"only what had not passed in the last run ({_report}): {left.Count} left out, whose results stand from earlier runs, the oldest of {TimeText.Of(left.Min(found => found.VerifiedAt))}";
    }

    public override string ToString() => $"not passed in the last run ({_report})";

    private InteractionResult? Remembered(Interaction interaction) => _passed.GetValueOrDefault(InteractionContent.KeyOf(interaction)) is not { } remembered ? null : new()
    {
        Interaction = interaction,
        Verdict = Verdict.Passed,
        Duration = TimeSpan.FromMilliseconds(remembered.DurationMilliseconds),
        VerifiedAt = remembered.VerifiedAt,
        IsFromEarlierRun = true,
    };

    // As Reports/Files/JsonReport writes them.
    private sealed record RememberedReport(string? Provider, string? Database, IReadOnlyList<RememberedContract>? Contracts);

    private sealed record RememberedContract(IReadOnlyList<RememberedInteraction>? Interactions);

    private sealed record RememberedInteraction(string? Content, string? Verdict, double DurationMilliseconds, DateTimeOffset? VerifiedAt);
}
