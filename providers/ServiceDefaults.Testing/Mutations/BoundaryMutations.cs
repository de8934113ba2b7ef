using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents;
using Contracts.Providers.Events;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Schemas;
using Contracts.Schemas.Events;
using Contracts.Testing;
using ServiceDefaults.Testing.Mutations.Operators;

namespace ServiceDefaults.Testing.Mutations;

/// <summary>
/// Changes everything that a consumer reads, one thing at a time, and has the contract tests look at it. What is read stands in the contracts: consumers' tests run their real
/// clients against answers that have nothing else, and a member that is missing there is an error.
/// </summary>
/// <param name="provider">Whose boundary it is.</param>
/// <param name="isWhole">False for a sample: one change at each boundary, another one each time.</param>
internal sealed class BoundaryMutations(GatedProvider provider, bool isWhole)
{
    private readonly List<TriedMutation> _tried = [];
    private int _boundaries;

    /// <summary>Makes the changes.</summary>
    public async Task<IReadOnlyList<TriedMutation>> TryAsync(IReadOnlyList<EventStory> stories, CancellationToken cancellationToken)
    {
        var events = EventDirectory.Nearest(AppContext.BaseDirectory) ?? throw new InvalidOperationException("There is no folder contracts/schemas above the tests.");
        var verifier = provider.Verification
            .WithSource(DirectorySource.Nearest(AppContext.BaseDirectory) ?? throw new InvalidOperationException("There is no folder contracts/pacts above the tests."))
            .WithEventSource(events);
        if (verifier.Database is { } database)
            await database.StartOrSkipAsync(cancellationToken);
        await using var session = verifier.OpenSession();
        foreach (var contract in await verifier.LoadContractsAsync(cancellationToken))
        {
            foreach (var interaction in contract.Document.Interactions)
            {
                await TryAsync(InteractionName.Of(contract.Document.Consumer, interaction), Of(interaction), async () =>
                    (await session.VerifyAsync(interaction, cancellationToken)).Verdict == Verdict.Passed);
            }
        }

        var readers = await verifier.LoadReadersAsync(cancellationToken);
        var writers = (await events.LoadAsync(cancellationToken)).Select(found => found.Contract).Where(contract => contract.Role == EventRole.Writer).ToLookup(contract => contract.Event);
        foreach (var reader in readers)
        {
            var boundary = $"{reader.Contract.Application} reads {reader.Contract.Event}";
            await TryAsync(boundary, Of(reader.Contract), async () => (await session.VerifyAsync(reader, cancellationToken)).Success);
            if (reader.Contract.Value.Type == SchemaType.Avro)
                TryAvro(boundary, reader.Contract, writers[reader.Contract.Event].Single());
        }

        (stories.Count > 0).Should().Be(readers.Length > 0, "who publishes events that others read promises in which order they come");
        foreach (var story in stories)
            await TryAsync($"{story.Name}, event by event", [new SendTwice(), new SendInAnotherOrder()], async () => (await story.TellAsync(provider.Gate)).IsAsItHappened);
        return _tried;
    }

    private async Task TryAsync(string name, IEnumerable<Mutation> everything, Func<Task<bool>> passes)
    {
        // A state's parameters may go over several lines; a row of a table does not.
        var boundary = string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        provider.Gate.Change(null);
        (await passes()).Should().BeTrue("{0} is as agreed where nothing is changed", boundary);
        Mutation[] mutations = [.. everything];
        foreach (var mutation in isWhole ? mutations : [mutations[_boundaries++ % mutations.Length]])
        {
            provider.Gate.Change(mutation);
            var passed = await passes();
            if (provider.Gate.HasChanged)
                _tried.Add(new TriedMutation(boundary, mutation, !passed));
        }

        provider.Gate.Change(null);
    }

    /// <summary>An event of Avro cannot be changed without its schema, which goes with it to whoever reads it.</summary>
    private void TryAvro(string boundary, EventContract reader, EventContract writer) =>
        _tried.AddRange(AvroFieldMutation.Of(reader, writer).Select(mutation => new TriedMutation(boundary, mutation, mutation.IsNoticed(reader, writer, provider.Gate.Published!))));

    private static IEnumerable<Mutation> Of(Interaction interaction) => interaction switch
    {
        HttpInteraction { Response: var response } =>
        [
            .. ChangeStatus.Of(response.Status),
            .. (response.Headers ?? []).Select(header => new DropHeader(header.Name)),
            .. Of(response.Body.Json),
        ],
        AsynchronousMessage { Message: var message } => Of(message),
        SynchronousMessage { Responses: var answers } => answers.SelectMany(Of),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<Mutation> Of(ExpectedMessage message) => [.. ChangeChannel.All, .. message.Metadata.Select(entry => new DropHeader(entry.Key)), .. Of(message.Contents.Json)];

    private static IEnumerable<Mutation> Of(JsonElement? body) => FieldPath.In(body is { } json ? JsonNode.Parse(json.GetRawText()) : null).SelectMany(FieldMutation.Of);

    private static IEnumerable<Mutation> Of(EventContract reader) =>
    [
        .. ChangeChannel.All,
        .. reader.Headers.Select(name => new DropHeader(name)),
        .. reader.Value is { Type: SchemaType.Json, Text: var schema } ? FieldPath.In(ExampleOf(JsonNode.Parse(schema))).SelectMany(FieldMutation.Of) : [],
    ];

    /// <summary>The members that a schema names, in the shape in which they stand in an event.</summary>
    private static JsonNode? ExampleOf(JsonNode? schema) => schema switch
    {
        JsonObject map when map["properties"] is JsonObject properties => new JsonObject(properties.Select(member => KeyValuePair.Create(member.Key, ExampleOf(member.Value)))),
        JsonObject map when map["items"] is JsonObject items => new JsonArray(ExampleOf(items)),
        _ => null,
    };
}
