using System.Collections.Immutable;
using Contracts.Schemas.Events;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Compatibility;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Domain.Registry.Settings;
using PactBroker.Storage;

namespace PactBroker.Events;

/// <summary>What a schema registry at its usual level would say of the schemas that the asked-about versions write, next to those that their running versions write.</summary>
internal static class RegistryOpinions
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static async Task<ImmutableArray<RegistryOpinion>> FindAsync(StorageSession session, MatrixQuery query, EventScope scope)
    {
        var writers = scope.Asked.Where(side => side.Role == EventRole.Writer).ToList();
        if (writers.Count == 0 || query.Target.Environment is not { } environment)
            return [];

        var running = await EventSides.FindAsync(session, await RunningAsync(session, writers, environment));
        var before = running.Where(side => side.Role == EventRole.Writer).ToLookup(side => (side.Application.Id, side.Event));
        var pairs = writers.SelectMany(writer => before[(writer.Application.Id, writer.Event)].Where(old => old.Hash != writer.Hash).DistinctBy(old => old.Hash), (writer, old) => (writer, old)).ToList();
        var contracts = await EventContents.ReadAsync(session, pairs.SelectMany(pair => new[] { pair.writer.Content.Value, pair.old.Content.Value }));
        return [.. pairs.Select(pair => Opinion(pair.writer, contracts[pair.writer.Content.Value], contracts[pair.old.Content.Value])).OfType<RegistryOpinion>()];
    }

    // A remark beside the answer: what no registry would read, or takes long to compare, is not worth keeping the answer for.
    private static RegistryOpinion? Opinion(EventSide writer, EventContract proposed, EventContract earlier)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var objections = CompatibilityRules.Of(new RegistryConfig()).Compare(
                Parse(proposed.Value), new EarlierVersion(1, new SchemaContent { Type = earlier.Value.Type, Text = earlier.Value.Text }, Parse(earlier.Value)), limit.Token);
            return new RegistryOpinion(writer, proposed.Value.Subject, RegistryConfig.DefaultLevel, objections.Count == 0 ? null : objections[0]);
        }
        catch (Exception unanswered) when (unanswered is RegistryException or OperationCanceledException)
        {
            return null;
        }
    }

    private static ParsedSchema Parse(SubjectSchema schema) => ParsedSchema.Parse(schema.Type, schema.Text, [], isNew: false);

    private static async Task<Domain.Matrix.Facts.VersionSet> RunningAsync(StorageSession session, List<EventSide> writers, string environment)
    {
        var selectors = writers.Select(writer => writer.Application.Name).Distinct().Select(name => new MatrixSelector { Pacticipant = name, Environment = environment }).ToList();
        var found = await Matrix.SelectorVersions.FindAsync(session, selectors);
        return new Domain.Matrix.Facts.VersionSet([.. found.SelectMany(versions => versions.Versions).Select(version => version.Id).Distinct()], []);
    }
}
