using System.Text.RegularExpressions;
using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>Makes small documents at the edges of both schemas and asks both; the first that the writer allows and the reader refuses is a witness.</summary>
internal sealed class WitnessSearch(JsonSchema reader, JsonSchema writer, CancellationToken cancellationToken)
{
    private const int MaxDepth = 5;
    private const int TriedPerPlace = 400;
    private const int KeptPerPlace = 24;
    private const int PerAlternative = 150;

    private const int MaxWork = 25_000;

    private readonly SearchBudget _budget = new(MaxWork);

    public JsonValue? Find()
    {
        try
        {
            return Candidates([writer.Root], [reader.Root], 0).TakeWhile(candidate => _budget.Spend(writer.Root, candidate)).FirstOrDefault(candidate =>
                writer.Accepts(candidate, cancellationToken) == true && reader.Accepts(candidate, cancellationToken) == false);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private IEnumerable<JsonValue> Candidates(IReadOnlyList<SchemaNode> writers, IReadOnlyList<SchemaNode> readers, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (hints, written) = (new PlaceHints(writers, readers), Facts.Of(writers));
        // Where no kind is left nothing fits, and something has to be tried nevertheless.
        foreach (var scalar in ScalarCandidates.Of(hints, written.Kinds == JsonKinds.None ? JsonKinds.All : written.Kinds))
            yield return scalar;
        if (depth == MaxDepth || _budget.IsSpent)
        {
            yield return new JsonArray([], 0);
            yield return new JsonObject([], 0);
            yield break;
        }

        foreach (var alternative in WriterAlternatives.Of(written))
        {
            foreach (var value in Candidates(alternative, readers, depth + 1).Take(PerAlternative))
                yield return value;
        }

        foreach (var array in written.MayBe(JsonKinds.Array) ? Arrays(hints, depth) : [])
            yield return array;
        foreach (var node in written.MayBe(JsonKinds.Object) ? Objects(hints, depth) : [])
            yield return node;
    }

    /// <summary>Of the values for a part, those first that the writer allows and the reader refuses, then those that the writer allows. There is always one.</summary>
    private List<JsonValue> Best(IReadOnlyList<SchemaNode> writers, IReadOnlyList<SchemaNode> readers, int depth)
    {
        var best = Candidates(writers, readers, depth + 1)
            .Take(TriedPerPlace)
            .TakeWhile(_ => _budget.Spend())
            .Select((value, order) => (value, order, rank: Rank(writers, readers, value)))
            .OrderBy(entry => entry.rank).ThenBy(entry => entry.order)
            .Select(entry => entry.value)
            .Take(KeptPerPlace)
            .ToList();
        return best.Count > 0 ? best : [new JsonNull(0)];
    }

    private int Rank(IReadOnlyList<SchemaNode> writers, IReadOnlyList<SchemaNode> readers, JsonValue value)
    {
        var isWritten = writers.All(node => Accepts(node, value));
        return !isWritten ? 2 : readers.Any(node => !Accepts(node, value)) ? 0 : 1;
    }

    private bool Accepts(SchemaNode node, JsonValue value) => _budget.Spend(node, value) && ValidationRun.Decide(node, value, JsonSchemaOptions.Default, cancellationToken) == true;

    private IEnumerable<JsonValue> Arrays(PlaceHints hints, int depth)
    {
        yield return new JsonArray([], 0);
        var places = Enumerable.Range(0, hints.ListedItems + 1)
            .Select(i => Best(hints.WriterItems(i), hints.ReaderItems(i), depth))
            .ToList();
        List<JsonValue> Plain(int count) => [.. Enumerable.Range(0, count).Select(i => places[Math.Min(i, places.Count - 1)][0])];
        foreach (var length in hints.ItemCounts.Where(length => length <= 60))
            yield return new JsonArray(Plain(length), 0);
        for (var at = 0; at < places.Count; at++)
        {
            foreach (var value in places[at])
            {
                var items = Plain(at);
                yield return new JsonArray([.. items, value], 0);
                yield return new JsonArray([.. items, value, value], 0);
                foreach (var other in places[Math.Min(at + 1, places.Count - 1)].Take(6))
                    yield return new JsonArray([.. items, value, other], 0);
            }
        }
    }

    private IEnumerable<JsonValue> Objects(PlaceHints hints, int depth)
    {
        var names = hints.Names.ToList();
        var values = names.ToDictionary(name => name, name => Best(hints.WriterMember(name), hints.ReaderMember(name), depth));
        JsonMember Any(string name) => new(name, values[name].FirstOrDefault(value => Rank(hints.WriterMember(name), hints.ReaderMember(name), value) == 1, values[name][0]));
        var needed = names.Where(hints.WriterRequires.Contains).Select(Any).ToList();
        List<List<JsonMember>> bases = [[], needed, [.. names.Where(hints.IsListed).Select(Any)]];
        foreach (var members in bases)
        {
            yield return new JsonObject(members, 0);
            foreach (var name in names)
            {
                yield return new JsonObject(members.Where(member => member.Name != name), 0);
                foreach (var value in values[name])
                    yield return new JsonObject(members.Append(new JsonMember(name, value)), 0);
            }
        }

        foreach (var count in hints.MemberCounts.Where(count => count is > 0 and <= 60))
            yield return new JsonObject(needed.Concat(names.Select(Any)).Concat(Enumerable.Range(0, count).Select(i => new JsonMember($"more{i}", new JsonNull(0)))).DistinctBy(member => member.Name).Take(count), 0);
    }
}
