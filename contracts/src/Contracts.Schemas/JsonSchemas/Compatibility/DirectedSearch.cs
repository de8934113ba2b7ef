using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>
/// Looks for a witness part by part: a value for one member or item that the writer allows there and the reader refuses, put into the
/// smallest document of the writer around it. Each place is looked at once, so that the cost grows with the schemas.
/// </summary>
internal sealed class DirectedSearch(JsonSchema reader, JsonSchema writer, CancellationToken cancellationToken)
{
    private const int MaxWork = 300_000;
    private const int MaxItems = 60;

    private readonly Dictionary<string, JsonValue?> _witnesses = [];
    private readonly Dictionary<string, JsonValue?> _samples = [];
    private readonly Dictionary<SchemaNode, int> _numbers = [];
    private readonly SearchBudget _budget = new(MaxWork);
    private readonly InclusionProof _proof = new(reader.ReadsAs(writer), cancellationToken);

    public JsonValue? Find()
    {
        try
        {
            return Witness([writer.Root], [reader.Root]);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>A value at one place that all of the writer's schemas allow and one of the reader's refuses. A place within itself is looked at once.</summary>
    private JsonValue? Witness(IReadOnlyList<SchemaNode> writers, IReadOnlyList<SchemaNode> readers)
    {
        if (readers.All(node => IsProved(writers, node)) || writers.Any(node => node.Constant == false))
            return null;

        var key = $"{Key(writers)}>{Key(readers)}";
        if (_witnesses.TryGetValue(key, out var known))
            return known;

        _witnesses.Add(key, null);
        return _witnesses[key] = Candidates(writers, readers).FirstOrDefault(value => Allows(writers, value) && readers.Any(node => Decide(node, value) == false));
    }

    /// <summary>Where a short proof says that there is nothing to be found, nothing is looked for.</summary>
    private bool IsProved(IReadOnlyList<SchemaNode> writers, SchemaNode reader) => reader.IsLeaf && _proof.Holds(Facts.Of(writers), reader);

    /// <summary>The smallest value that is easily found; null where none is.</summary>
    private JsonValue? Sample(IReadOnlyList<SchemaNode> writers)
    {
        var key = Key(writers);
        if (_samples.TryGetValue(key, out var known))
            return known;

        _samples.Add(key, null);
        return _samples[key] = Candidates(writers, []).FirstOrDefault(value => Allows(writers, value));
    }

    private IEnumerable<JsonValue> Candidates(IReadOnlyList<SchemaNode> writers, IReadOnlyList<SchemaNode> readers)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack() || _budget.IsSpent)
            yield break;

        var facts = Facts.Of(writers);
        var hints = new PlaceHints(writers, readers);
        foreach (var scalar in ScalarCandidates.Of(hints, facts.Kinds))
            yield return scalar;

        foreach (var alternative in WriterAlternatives.Of(facts))
        {
            if ((readers.Count == 0 ? Sample(alternative) : Witness(alternative, readers)) is { } value)
                yield return value;
        }

        foreach (var value in facts.MayBe(JsonKinds.Object) ? Objects(facts, hints, isSample: readers.Count == 0) : [])
            yield return value;
        foreach (var value in facts.MayBe(JsonKinds.Array) ? Arrays(facts, hints, isSample: readers.Count == 0) : [])
            yield return value;
    }

    private IEnumerable<JsonValue> Objects(Facts facts, PlaceHints hints, bool isSample)
    {
        var needed = Members(facts.All<RequiredKeyword>().SelectMany(keyword => keyword.Names), facts);
        var supposed = Members(hints.WriterRequires, facts);
        yield return new JsonObject(needed, 0);
        if (supposed.Count != needed.Count)
            yield return new JsonObject(supposed, 0);
        if (isSample)
            yield break;

        foreach (var name in hints.AllNames)
        {
            if (Witness(hints.WriterMember(name), hints.ReaderMember(name)) is not { } refused)
                continue;
            var others = needed.Where(member => member.Name != name);
            yield return new JsonObject(others.Append(new JsonMember(name, refused)), 0);
            if (supposed.Count != needed.Count)
                yield return new JsonObject(supposed.Where(member => member.Name != name).Append(new JsonMember(name, refused)), 0);
        }

        foreach (var name in hints.AllNames.Where(name => !needed.Exists(member => member.Name == name)))
        {
            if (Sample(hints.WriterMember(name)) is { } sample)
                yield return new JsonObject(needed.Append(new JsonMember(name, sample)), 0);
        }

        yield return new JsonObject(Members(facts.Names().Concat(needed.Select(member => member.Name)), facts), 0);
    }

    private List<JsonMember> Members(IEnumerable<string> names, Facts facts) =>
        [.. names.Distinct().Select(name => (name, value: Sample(facts.Member(name).Nodes))).Where(member => member.value is not null).Select(member => new JsonMember(member.name, member.value!))];

    private IEnumerable<JsonValue> Arrays(Facts facts, PlaceHints hints, bool isSample)
    {
        yield return new JsonArray([], 0);
        var places = Math.Max(facts.ListedItems(), hints.ListedItems) + 1;
        var samples = Enumerable.Range(0, places).Select(at => Sample(facts.Item(at).Nodes)).TakeWhile(value => value is not null).Select(value => value!).ToList();
        foreach (var length in hints.ItemCounts.Where(length => length is > 0 and <= MaxItems && samples.Count > 0).Order())
            yield return new JsonArray([.. Enumerable.Range(0, length).Select(at => samples[Math.Min(at, samples.Count - 1)])], 0);
        if (isSample)
            yield break;

        for (var at = 0; at < places && at <= samples.Count; at++)
        {
            if (at < samples.Count)
                yield return new JsonArray([.. samples.Take(at), samples[at]], 0);
            if (Witness(hints.WriterItems(at), hints.ReaderItems(at)) is not { } refused)
                continue;
            yield return new JsonArray([.. samples.Take(at), refused], 0);
            yield return new JsonArray([.. samples.Take(at), refused, refused], 0);
        }
    }

    private bool Allows(IReadOnlyList<SchemaNode> writers, JsonValue value) => writers.All(node => Decide(node, value) == true);

    private bool? Decide(SchemaNode node, JsonValue value) =>
        _budget.Spend(node, value) ? ValidationRun.Decide(node, value, JsonSchemaOptions.Default, cancellationToken) : null;

    private string Key(IReadOnlyList<SchemaNode> nodes) => nodes is [var single] ? Number(single).ToString() : string.Join(',', nodes.Select(Number).Order());

    private int Number(SchemaNode node)
    {
        if (!_numbers.TryGetValue(node, out var number))
            _numbers.Add(node, number = _numbers.Count);
        return number;
    }
}
