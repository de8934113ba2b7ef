using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>Shows for values of one kind that each keyword of a schema holds.</summary>
internal sealed class KeywordProof(InclusionProof proof, Facts facts, JsonKinds kind)
{
    private static readonly JsonValue[] Nulls = [new JsonNull(0)];
    private static readonly JsonValue[] Booleans = [new JsonBoolean(false, 0), new JsonBoolean(true, 0)];

    public bool All(SchemaNode schema)
    {
        if (schema.Constant is { } constant)
            return constant || proof.Fail(schema, "nothing is written where nothing is allowed");
        if (kind is JsonKinds.Null or JsonKinds.Boolean)
        {
            return (kind == JsonKinds.Null ? Nulls : Booleans).All(value => facts.Nodes.Any(node => proof.Accepts(node, value) == false) || proof.Accepts(schema, value) == true)
                || proof.Fail(schema, $"{kind.ToString().ToLowerInvariant()} is accepted");
        }

        foreach (var keyword in schema.Keywords)
        {
            if (!Holds(schema, keyword))
                return proof.Fail(schema, keyword, kind);
        }

        return true;
    }

    private bool Holds(SchemaNode schema, Keyword keyword) => keyword switch
    {
        TypeKeyword node => (node.Kinds & kind) != JsonKinds.None && (kind != JsonKinds.Number || node.TakesFractions || facts.IsInteger(node.IntegersHaveNoFraction)),
        RefKeyword node => proof.Holds(facts, node.Schema, kind),
        RecursiveRefKeyword or DynamicRefKeyword => false,
        AllOfKeyword node => node.Schemas.All(part => Within(part)),
        AnyOfKeyword node => node.Schemas.Any(part => Within(part)),
        OneOfKeyword node => facts.All<OneOfKeyword>().Any(other => AreSame(other.Schemas, node.Schemas)) || node.Schemas.Any(part => node.Schemas.All(other => other == part || proof.Excludes(facts, kind, other)) && Within(part)),
        NotKeyword node => proof.Excludes(facts, kind, node.Schema) || facts.All<NotKeyword>().Any(other => proof.Holds(Facts.Of(node.Schema), other.Schema)),
        IfKeyword node => facts.All<IfKeyword>().Any(other => IsSame(other, node)) || (node.Then is null || Within(node.Then) || proof.Excludes(facts, kind, node.Condition))
            && (node.Otherwise is null || Within(node.Otherwise) || Within(node.Condition)),
        ConstKeyword or EnumKeyword => false,
        _ => kind switch
        {
            JsonKinds.Number => Number(keyword),
            JsonKinds.String => Text(keyword),
            JsonKinds.Array => new ArrayProof(proof, facts).Holds(keyword),
            _ => new ObjectProof(proof, facts).Holds(schema, keyword),
        },
    };

    private bool AreSame(IReadOnlyList<SchemaNode> left, IReadOnlyList<SchemaNode> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => proof.IsSame(pair.First, pair.Second));

    private bool IsSame(IfKeyword left, IfKeyword right) =>
        proof.IsSame(left.Condition, right.Condition) && proof.IsSame(left.Then, right.Then) && proof.IsSame(left.Otherwise, right.Otherwise);

    private bool Within(SchemaNode schema) => proof.IsSaid(facts, schema) || (schema.Find<RefKeyword>() is null ? All(schema) : proof.Holds(facts, schema, kind));

    private bool Number(Keyword keyword) => keyword switch
    {
        MaximumKeyword node => Below(node.Limit, node.IsExclusive),
        ExclusiveMaximumKeyword node => Below(node.Limit, isExclusive: true),
        MinimumKeyword node => Above(node.Limit, node.IsExclusive),
        ExclusiveMinimumKeyword node => Above(node.Limit, isExclusive: true),
        MultipleOfKeyword node => facts.All<MultipleOfKeyword>().Any(other => other.Divisor.IsMultipleOf(node.Divisor))
            || (facts.IsInteger(asWritten: false) && ExactNumber.One.IsMultipleOf(node.Divisor)),
        _ => true,
    };

    private bool Below(ExactNumber limit, bool isExclusive) =>
        facts.All<MaximumKeyword>().Any(other => other.Limit < limit || (other.Limit == limit && (other.IsExclusive || !isExclusive)))
        || facts.All<ExclusiveMaximumKeyword>().Any(other => other.Limit <= limit);

    private bool Above(ExactNumber limit, bool isExclusive) =>
        facts.All<MinimumKeyword>().Any(other => other.Limit > limit || (other.Limit == limit && (other.IsExclusive || !isExclusive)))
        || facts.All<ExclusiveMinimumKeyword>().Any(other => other.Limit >= limit);

    private bool Text(Keyword keyword) => keyword switch
    {
        MaxLengthKeyword node => facts.All<MaxLengthKeyword>().Any(other => other.Limit <= node.Limit),
        MinLengthKeyword node => node.Limit == 0 || facts.All<MinLengthKeyword>().Any(other => other.Limit >= node.Limit),
        PatternKeyword node => facts.All<PatternKeyword>().Any(other => other.Pattern.ToString() == node.Pattern.ToString()),
        FormatKeyword node => facts.All<FormatKeyword>().Any(other => other.Name == node.Name),
        _ => true,
    };
}
