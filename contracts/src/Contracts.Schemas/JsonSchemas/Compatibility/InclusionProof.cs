using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>
/// Tries to prove that every value of one schema is a value of another. Each step is sound; where none applies, there is no proof.
/// A pair within itself may be taken for granted only below a member or item: values are finite, so that is induction.
/// </summary>
internal sealed class InclusionProof(bool readAlike, CancellationToken cancellationToken)
{
    private const int MaxSteps = 20_000;
    private const int MaxDepth = 200;
    private const int MaxOpen = 20;

    private static readonly JsonKinds[] Kinds = [JsonKinds.Null, JsonKinds.Boolean, JsonKinds.Object, JsonKinds.Array, JsonKinds.String, JsonKinds.Number];

    private readonly Dictionary<(JsonKinds Kind, SchemaNode? Single, string Facts, SchemaNode Schema), int> _assumed = [];
    private readonly Dictionary<SchemaNode, int> _numbers = [];
    private int _steps;
    private int _depth;
    private int _descents;
    private string? _problem;

    /// <summary>Null if proved; otherwise what could not be shown.</summary>
    public string? Try(SchemaNode writer, SchemaNode reader)
    {
        try
        {
            return Holds(Facts.Of(writer), reader) ? null : _problem ?? "No rule applies.";
        }
        catch (RegexMatchTimeoutException)
        {
            return "A pattern took too long.";
        }
    }

    /// <summary>Whether every value with these facts is as the schema says.</summary>
    public bool Holds(Facts facts, SchemaNode schema, JsonKinds kind = JsonKinds.All)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (schema.Constant == true || facts.AreImpossible || IsSaid(facts, schema))
            return true;
        if (++_steps > MaxSteps || _depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return Fail(schema, "the schemas are too large or too deep for a proof");
        // What leads nowhere does not lead back.
        if (schema.IsLeaf)
            return HoldsHere(facts, schema, kind);
        var pair = facts.Nodes is [var single] ? (kind, single, "", schema) : (kind, (SchemaNode?)null, string.Join(',', facts.Nodes.Select(Number).Order()), schema);
        if (_assumed.TryGetValue(pair, out var since))
            return _descents > since || Fail(schema, "it refers to itself at the same place");
        _assumed.Add(pair, _descents);
        _depth++;
        var holds = HoldsHere(facts, schema, kind);
        _depth--;
        _assumed.Remove(pair);
        return holds;
    }

    /// <summary>The same for a part of the value.</summary>
    public bool HoldsBelow(Facts facts, SchemaNode schema)
    {
        _descents++;
        var holds = Holds(facts, schema);
        _descents--;
        return holds;
    }

    /// <summary>Whether no value with these facts is as the schema says; only the plain reasons are seen.</summary>
    public bool Excludes(Facts facts, JsonKinds kind, SchemaNode schema)
    {
        var both = facts.And(schema);
        if (both.AreImpossible || !both.MayBe(kind) || (both.Values() is { } values && values.All(value => value.Kind != kind)) || (kind == JsonKinds.Number && both.AreOutOfRange()))
            return true;
        if (schema.Find<AnyOfKeyword>() is { } any && any.Schemas.All(part => Excludes(facts, kind, part)))
            return true;
        if (schema.Find<RequiredKeyword>() is { } required && kind == JsonKinds.Object && required.Names.Any(name => facts.Member(name).AreImpossible))
            return true;
        return kind == JsonKinds.Object && both.Names().Any(name => both.Requires(name) && both.Member(name) is var member
            && (member.AreImpossible || (member.Values() is { } listed && listed.All(value => member.Nodes.Any(node => Accepts(node, value) == false)))));
    }

    /// <summary>Whether the writer says so itself. What asks for what others evaluated can hardly be shown in another way.</summary>
    public bool IsSaid(Facts facts, SchemaNode schema) => facts.Include(schema) || (schema.AsksWhatIsEvaluated && facts.Nodes.Any(node => IsSame(node, schema)));

    /// <summary>Whether two schemas say the same.</summary>
    public bool IsSame(SchemaNode? left, SchemaNode? right) =>
        left == right || (left is not null && right is not null && readAlike && SameWords.Are(left, right));

    /// <summary>Notes the first thing that could not be shown.</summary>
    public bool Fail(SchemaNode schema, string what)
    {
        _problem ??= $"It could not be shown that {what} (at byte {schema.Source.Offset} of the reader's schema).";
        return false;
    }

    /// <inheritdoc cref="Fail(SchemaNode, string)"/>
    public bool Fail(SchemaNode schema, Keyword keyword, JsonKinds kind) => _problem is null && Fail(schema, $"\"{Name(keyword)}\" holds for every {kind.ToString().ToLowerInvariant()} of the writer");

    private bool HoldsHere(Facts facts, SchemaNode schema, JsonKinds kind) =>
        kind == JsonKinds.All || facts.Values() is not null ? Split(facts, schema) : ForKind(facts, kind, schema, facts.Alternatives());

    private bool Split(Facts facts, SchemaNode schema)
    {
        if (facts.Values() is { } values)
            return HoldsForEach(values, facts, schema) || Fail(schema, "every listed value of the writer is accepted");
        foreach (var kind in Kinds)
        {
            if (facts.MayBe(kind) && !ForKind(facts, kind, schema, facts.Alternatives()))
                return false;
        }

        return true;
    }

    // A listed 1 may be written as 1.0, which draft 4 tells apart.
    private bool HoldsForEach(IReadOnlyList<JsonValue> values, Facts facts, SchemaNode schema) =>
        (schema.Resource.Dialect.Draft > JsonSchemaDraft.Draft4 || values.All(value => value is JsonString or JsonNull or JsonBoolean))
        && values.All(value => facts.Nodes.Any(node => Accepts(node, value) == false) || Accepts(schema, value) == true);

    /// <summary>The writer's alternatives are gone through one by one, as far as that stays a handful.</summary>
    private bool ForKind(Facts facts, JsonKinds kind, SchemaNode schema, IReadOnlyList<IReadOnlyList<SchemaNode>> open)
    {
        if (facts.AreImpossible || !facts.MayBe(kind))
            return true;
        var problem = _problem;
        if (facts.Values() is null && new KeywordProof(this, facts, kind).All(schema))
            return true;
        if (open.Count == 0)
            return facts.Values() is not null && Split(facts, schema);
        if (++_steps > MaxSteps || open.Count > MaxOpen)
            return false;
        _problem = problem;
        foreach (var alternative in open[0])
        {
            var narrowed = facts.And(alternative);
            var added = facts.Include(alternative) ? [] : Facts.Of(alternative).Alternatives();
            if (!(narrowed.Values() is null ? ForKind(narrowed, kind, schema, [.. open.Skip(1), .. added]) : Split(narrowed, schema)))
                return false;
        }

        return true;
    }

    public bool? Accepts(SchemaNode schema, JsonValue value) => ValidationRun.Decide(schema, value, JsonSchemaOptions.Default, cancellationToken);

    private static string Name(Keyword keyword)
    {
        var name = keyword.GetType().Name[..^"Keyword".Length];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private int Number(SchemaNode node)
    {
        if (!_numbers.TryGetValue(node, out var number))
            _numbers.Add(node, number = _numbers.Count);
        return number;
    }
}
