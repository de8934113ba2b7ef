using System.Text.Json.Nodes;
using Contracts.Engine.Documents;
using Contracts.Providers.Events;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Schemas;
using Contracts.Testing;
using ServiceDefaults.Testing.Mutations.Operators;

namespace ServiceDefaults.Testing.Mutations;

/// <summary>
/// Changes everything that a consumer reads, one thing at a time, and has the contract tests look at it. What is read stands in the contracts: consumers' tests run their real
/// clients against answers that have nothing else, and a member that is missing there is an error.
/// </summary>
internal static class BoundaryMutations
{
    /// <summary>Makes all changes at the boundary of one provider.</summary>
    public static async Task<IReadOnlyList<TriedMutation>> TryAllAsync(IMutableBoundary provider, CancellationToken cancellationToken)
    {
        var verifier = provider.Verification
            .WithSource(DirectorySource.Nearest(AppContext.BaseDirectory) ?? throw new InvalidOperationException("There is no folder contracts/pacts above the tests."))
            .WithEventSource(EventDirectory.Nearest(AppContext.BaseDirectory) ?? throw new InvalidOperationException("There is no folder contracts/schemas above the tests."));
        if (verifier.Database is { } database)
            await database.StartOrSkipAsync(cancellationToken);
        await using var session = verifier.OpenSession();
        var tried = new List<TriedMutation>();
        foreach (var contract in await verifier.LoadContractsAsync(cancellationToken))
        {
            foreach (var interaction in contract.Document.Interactions.OfType<HttpInteraction>())
            {
                tried.AddRange(await TryAsync(provider.Gate, InteractionName.Of(contract.Document.Consumer, interaction), Of(interaction.Response), async () =>
                    (await session.VerifyAsync(interaction, cancellationToken)).Verdict == Verdict.Passed));
            }
        }

        var readers = await verifier.LoadReadersAsync(cancellationToken);
        foreach (var reader in readers)
        {
            tried.AddRange(await TryAsync(provider.Gate, $"{reader.Contract.Application} reads {reader.Contract.Event}", Of(reader), async () =>
                (await session.VerifyAsync(reader, cancellationToken)).Success));
        }

        // One event is all that a contract test sees of a stream.
        foreach (var stream in readers.Select(reader => $"{reader.Contract.Event}, one after the other").Distinct())
            tried.AddRange([new TriedMutation(stream, "send twice", IsNoticed: false), new TriedMutation(stream, "send in another order", IsNoticed: false)]);
        return tried;
    }

    private static async Task<IReadOnlyList<TriedMutation>> TryAsync(BoundaryGate gate, string boundary, IEnumerable<Mutation> mutations, Func<Task<bool>> passes)
    {
        gate.Change(null);
        (await passes()).Should().BeTrue("{0} is as agreed where nothing is changed", boundary);
        var tried = new List<TriedMutation>();
        foreach (var mutation in mutations)
        {
            gate.Change(mutation);
            var passed = await passes();
            if (gate.HasChanged)
                tried.Add(new TriedMutation(boundary, mutation.ToString(), !passed));
        }

        gate.Change(null);
        return tried;
    }

    private static IEnumerable<Mutation> Of(ExpectedResponse response) =>
    [
        .. ChangeStatus.Of(response.Status),
        .. (response.Headers ?? []).Select(header => new DropHeader(header.Name)),
        .. FieldPath.In(response.Body.Json is { } json ? JsonNode.Parse(json.GetRawText()) : null).SelectMany(FieldMutation.Of),
    ];

    private static IEnumerable<Mutation> Of(SourcedEvent reader) =>
    [
        .. ChangeChannel.All,
        .. reader.Contract.Headers.Select(name => new DropHeader(name)),
        .. reader.Contract.Value is { Type: SchemaType.Json, Text: var schema } ? FieldPath.In(ExampleOf(JsonNode.Parse(schema))).SelectMany(FieldMutation.Of) : [],
    ];

    /// <summary>The members that a schema names, in the shape in which they stand in an event.</summary>
    private static JsonNode? ExampleOf(JsonNode? schema) => schema switch
    {
        JsonObject map when map["properties"] is JsonObject properties => new JsonObject(properties.Select(member => KeyValuePair.Create(member.Key, ExampleOf(member.Value)))),
        JsonObject map when map["items"] is JsonObject items => new JsonArray(ExampleOf(items)),
        _ => null,
    };
}
