using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Compatibility;
using PactBroker.Domain.Registry.Names;
using PactBroker.Registry.Schemas;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Registry.Registering;

/// <summary>Holds a schema against what is registered. What it found once it does not look at again: contents never change.</summary>
internal sealed class CompatibilityCheck(TimeSpan limit, CancellationToken cancellationToken)
{
    /// <summary>Schemas that people write take milliseconds.</summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(10);

    private readonly Dictionary<(CompatibilityRules Rules, string Ours, long Theirs), IReadOnlyList<string>> _compared = [];

    /// <summary>Against all that the level of the subject asks for, from the newest to the first that does not fit.</summary>
    /// <returns>What is wrong; nothing if it fits.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(StorageSession session, SubjectName subject, Candidate candidate, CompatibilityRules rules) =>
        await RunAsync(session, subject, await session.FindLatestSchemaVersionAsync(subject), candidate, rules);

    /// <inheritdoc cref="RunAsync(StorageSession, SubjectName, Candidate, CompatibilityRules)"/>
    public async Task<IReadOnlyList<string>> RunAsync(StorageSession session, SubjectName subject, SchemaVersionRow? latest, Candidate candidate, CompatibilityRules rules)
    {
        if (rules is { ComparesNothing: true, ValidatesFields: false })
        {
            return [];
        }

        var newestFirst = rules.ComparesAll || rules.Group is not null
            ? [.. (await session.ListSchemaVersionsAsync(subject, withDeleted: false)).Reverse()]
            : latest is null ? new List<SchemaVersionRow>() : [latest];
        var reserved = rules.CheckReserved(candidate.Schema, candidate.Content.Metadata, newestFirst.FirstOrDefault()?.ReadMetadata());
        if (reserved.Count > 0)
        {
            return reserved;
        }

        var concerned = newestFirst.Where(version => rules.Concerns(candidate.Content.Metadata, version.ReadMetadata()));
        foreach (var version in rules.ComparesAll ? concerned : concerned.Take(1))
        {
            var messages = await CompareAsync(session, candidate, version, rules);
            if (messages.Count > 0)
            {
                return messages;
            }
        }

        return [];
    }

    /// <summary>Against one version, in the directions of the level.</summary>
    public async Task<IReadOnlyList<string>> CompareAsync(StorageSession session, Candidate candidate, SchemaVersionRow version, CompatibilityRules rules)
    {
        var key = (rules, candidate.Schema.Text, version.Id);
        if (rules.ComparesNothing)
        {
            return [];
        }

        // A schema with references is what they lead to, so only the others are remembered.
        if (candidate.Content.References.Count == 0 && version.Refs is null && _compared.TryGetValue(key, out var known))
        {
            return known;
        }

        var earlier = await new SchemaReader(session).ReadStoredAsync(version, version.Context);
        return _compared[key] = Compare(candidate, new EarlierVersion(version.Version, version.ToContent(), earlier), rules);
    }

    private IReadOnlyList<string> Compare(Candidate candidate, EarlierVersion earlier, CompatibilityRules rules)
    {
        using var patience = new CancellationTokenSource(limit);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return rules.Compare(candidate.Schema, earlier, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw RegistryException.TimedOut($"Comparing with version {earlier.Version} took longer than {limit.TotalSeconds:0} seconds.");
        }
    }
}
