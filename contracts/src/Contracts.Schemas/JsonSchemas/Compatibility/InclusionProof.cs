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
internal sealed class InclusionProof(CancellationToken cancellationToken)
{
    private const int MaxSteps = 20_000;
    private const int MaxDepth = 200;
    private const int MaxOpen = 20;

    private static readonly string[] Types = ["null", "boolean", "object", "array", "string", "number"];

    private readonly Dictionary<(string? Type, SchemaNode? Single, string Facts, SchemaNode Schema), int> _assumed = [];
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
            return Holds(Facts.Of([writer]), reader) ? null : _problem ?? "No rule applies.";
        }
        catch (RegexMatchTimeoutException)
        {
            return "A pattern took too long.";
        }
    }

    /// <summary>Whether every value with these facts is as the schema says.</summary>
    public bool Holds(Facts facts, SchemaNode schema, string? type = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (schema.Constant == true || facts.AreImpossible || facts.Nodes.Contains(schema))
            return true;
        if (++_steps > MaxSteps || _depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return Fail(schema, "the schemas are too large or too deep for a proof");
        var pair = facts.Nodes is [var single] ? (type, single, "", schema) : (type, (SchemaNode?)null, string.Join(',', facts.Nodes.Select(Number).Order()), schema);
        if (_assumed.TryGetValue(pair, out var since))
            return _descents > since || Fail(schema, "it refers to itself at the same place");
        _assumed.Add(pair, _descents);
        _depth++;
        var holds = type is null || facts.Values() is not null ? Split(facts, schema) : ForType(facts, type, schema, Alternatives(facts));
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
    public bool Excludes(Facts facts, string type, SchemaNode schema)
    {
        var both = facts.And(schema);
        if (both.AreImpossible || !both.MayBe(type))
            return true;
        if (schema.Find<RequiredKeyword>() is { } required && type == "object" && required.Names.Any(name => facts.Member(name).AreImpossible))
            return true;
        return type == "object" && both.Names().Any(name => both.Requires(name) && both.Member(name) is var member
            && (member.AreImpossible || (member.Values() is { } values && values.All(value => member.Nodes.Any(node => Accepts(node, value) == false)))));
    }

    public bool Fail(SchemaNode schema, string what)
    {
        var line = schema.Source.Offset;
        _problem ??= $"It could not be shown that {what} (at byte {line} of the reader's schema).";
        return false;
    }

    private bool Split(Facts facts, SchemaNode schema)
    {
        // A listed 1 may be written as 1.0, which draft 4 tells apart.
        if (facts.Values() is { } values)
            return (schema.Resource.Dialect.Draft > JsonSchemaDraft.Draft4 || values.All(value => value is JsonString or JsonNull or JsonBoolean)) && values.All(value => facts.Nodes.Any(node => Accepts(node, value) == false) || Accepts(schema, value) == true)
                || Fail(schema, "every listed value of the writer is accepted");
        return Types.Where(facts.MayBe).All(type => ForType(facts, type, schema, Alternatives(facts)));
    }

    /// <summary>The writer's alternatives are gone through one by one, as far as that stays a handful.</summary>
    private bool ForType(Facts facts, string type, SchemaNode schema, IReadOnlyList<IReadOnlyList<SchemaNode>> open)
    {
        if (facts.AreImpossible || !facts.MayBe(type))
            return true;
        var problem = _problem;
        if (facts.Values() is null && new KeywordProof(this, facts, type).All(schema))
            return true;
        if (open.Count == 0)
            return facts.Values() is not null && Split(facts, schema);
        if (++_steps > MaxSteps || open.Count > MaxOpen)
            return false;
        _problem = problem;
        return open[0].All(alternative =>
        {
            var narrowed = facts.And(alternative);
            var added = facts.Nodes.Contains(alternative) ? [] : Alternatives(Facts.Of([alternative]));
            return narrowed.Values() is null ? ForType(narrowed, type, schema, [.. open.Skip(1), .. added]) : Split(narrowed, schema);
        });
    }

    private static IReadOnlyList<IReadOnlyList<SchemaNode>> Alternatives(Facts facts) =>
        [.. facts.All<AnyOfKeyword>().Select(keyword => keyword.Schemas), .. facts.All<OneOfKeyword>().Select(keyword => keyword.Schemas)];

    public bool? Accepts(SchemaNode schema, JsonValue value) => ValidationRun.Decide(schema, value, JsonSchemaOptions.Default, cancellationToken);

    private int Number(SchemaNode node)
    {
        if (!_numbers.TryGetValue(node, out var number))
            _numbers.Add(node, number = _numbers.Count);
        return number;
    }
}
