using System.Collections.Immutable;
using Contracts.Schemas;
using Contracts.Schemas.Events;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Facts;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Compatibility;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Domain.Registry.Names;
using PactBroker.Domain.Registry.Settings;
using PactBroker.Registry.Registering;
using PactBroker.Registry.Settings;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Events;

/// <summary>
/// What the schema registry would say of the schemas that the asked-about versions write: by the settings of their subjects, next to what is
/// registered there, or, where nothing is, next to what their running versions write.
/// </summary>
internal static class RegistryOpinions
{
    // A remark beside the answer: what takes long to compare is not worth keeping the answer for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static async Task<ImmutableArray<RegistryOpinion>> FindAsync(StorageSession session, MatrixQuery query, EventScope scope)
    {
        var writers = scope.Asked.Where(side => side.Role == EventRole.Writer).ToList();

        // How subjects were set up earlier is not kept, so nothing is said about what a registry would have said.
        if (writers.Count == 0 || query.Target.Environment is not { } environment || session.IsPast)
            return [];

        var running = await EventSides.FindAsync(session, await RunningAsync(session, writers, environment));
        var before = running.Where(side => side.Role == EventRole.Writer).ToLookup(side => (side.Application.Id, side.Event));
        var changes = writers.Select(writer => new Change(writer, [.. before[(writer.Application.Id, writer.Event)]])).Where(change => change.IsOne).ToList();
        var contracts = await EventContents.ReadAsync(session, changes.SelectMany(change => change.Sides).Select(side => side.Content.Value));

        using var limit = new CancellationTokenSource(Patience);
        var opinions = ImmutableArray.CreateBuilder<RegistryOpinion>();
        foreach (var change in changes)
            opinions.AddRange(await OfAsync(session, change, contracts, limit.Token));
        return opinions.ToImmutable();
    }

    private static async Task<IReadOnlyList<RegistryOpinion>> OfAsync(StorageSession session, Change change, IReadOnlyDictionary<long, EventContract> contracts, CancellationToken limit)
    {
        var proposed = contracts[change.Writer.Content.Value].Value;
        var subject = await session.ResolveAliasAsync(SubjectName.Parse(proposed.Subject));
        var config = (await session.ReadSettingsAsync(subject)).Config;
        var rules = CompatibilityRules.Of(config);
        try
        {
            if (await session.FindLatestSchemaVersionAsync(subject) is { } latest)
                return [new RegistryOpinion(change.Writer, proposed.Subject, rules.Level.Word(), latest.Version, await RegisteringAsync(session, subject, proposed, latest, config, limit))];

            return [.. change.Replaced.Select(old =>
                new RegistryOpinion(change.Writer, proposed.Subject, rules.Level.Word(), Version: null, Replacing(proposed, contracts[old.Content.Value].Value, rules, limit)))];
        }
        catch (Exception unanswered) when (unanswered is RegistryException or OperationCanceledException)
        {
            return [];
        }
    }

    /// <summary>What registering the schema would be refused for.</summary>
    private static async Task<string?> RegisteringAsync(StorageSession session, SubjectName subject, SubjectSchema proposed, SchemaVersionRow latest, RegistryConfig config, CancellationToken limit)
    {
        var body = new SchemaBody { Schema = proposed.Text, SchemaType = proposed.Type.Word() };
        var candidate = await session.ReadCandidateAsync(subject, body, config.Normalize ?? false, config.ValidateNewSchemas ?? true);
        if (await session.FindVersionOfAsync(subject, candidate.Content, withDeleted: false) is not null)
            return null;

        var completed = candidate with { Content = Inheritance.Complete(candidate.Content, latest.ToContent(), config) };
        return First(await new CompatibilityCheck(Patience, limit).RunAsync(session, subject, latest, completed, CompatibilityRules.Of(config)));
    }

    /// <summary>What a registry would object to that knew what runs as the only version.</summary>
    private static string? Replacing(SubjectSchema proposed, SubjectSchema running, CompatibilityRules rules, CancellationToken limit) => First(rules.Compare(
        Parse(proposed), new EarlierVersion(1, new SchemaContent { Type = running.Type, Text = running.Text }, Parse(running)), limit));

    private static string? First(IReadOnlyList<string> objections) => objections.Count == 0 ? null : objections[0];

    private static ParsedSchema Parse(SubjectSchema schema) => ParsedSchema.Parse(schema.Type, schema.Text, [], isNew: false);

    private static async Task<VersionSet> RunningAsync(StorageSession session, List<EventSide> writers, string environment)
    {
        var selectors = writers.Select(writer => writer.Application.Name).Distinct().Select(name => new MatrixSelector { Pacticipant = name, Environment = environment }).ToList();
        var found = await Matrix.SelectorVersions.FindAsync(session, selectors);
        return new VersionSet([.. found.SelectMany(versions => versions.Versions).Select(version => version.Id).Distinct()], []);
    }

    /// <summary>A writer's version, and those of it that run.</summary>
    private sealed record Change(EventSide Writer, ImmutableArray<EventSide> Before)
    {
        /// <summary>Unless what runs says the same.</summary>
        public bool IsOne => Before.IsEmpty || Replaced.Any();

        public IEnumerable<EventSide> Replaced => Before.Where(old => old.Hash != Writer.Hash).DistinctBy(old => old.Hash);

        public IEnumerable<EventSide> Sides => Before.Add(Writer);
    }
}
