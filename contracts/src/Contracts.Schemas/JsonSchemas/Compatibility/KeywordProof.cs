using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>Shows for values of one type that each keyword of a schema holds.</summary>
internal sealed class KeywordProof(InclusionProof proof, Facts facts, string type)
{
    public bool All(SchemaNode schema)
    {
        if (schema.Constant is { } constant)
            return constant || proof.Fail(schema, "nothing is written where nothing is allowed");
        if (type is "null" or "boolean")
        {
            JsonValue[] values = type == "null" ? [new JsonNull(0)] : [new JsonBoolean(false, 0), new JsonBoolean(true, 0)];
            return values.All(value => facts.Nodes.Any(node => proof.Accepts(node, value) == false) || proof.Accepts(schema, value) == true)
                || proof.Fail(schema, $"{type} is accepted");
        }

        return schema.Keywords.All(keyword => Holds(schema, keyword) || proof.Fail(schema, $"\"{Name(keyword)}\" holds for every {type} of the writer"));
    }

    private static string Name(Keyword keyword)
    {
        var name = keyword.GetType().Name[..^"Keyword".Length];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private bool Holds(SchemaNode schema, Keyword keyword) => keyword switch
    {
        TypeKeyword node => node.Types.Contains(type) || (type == "number" && node.Types.Contains("integer") && facts.IsInteger(node.IntegersHaveNoFraction)),
        RefKeyword node => proof.Holds(facts, node.Schema, type),
        RecursiveRefKeyword or DynamicRefKeyword => false,
        AllOfKeyword node => node.Schemas.All(part => Within(part)),
        AnyOfKeyword node => node.Schemas.Any(part => Within(part)),
        OneOfKeyword node => node.Schemas.Any(part => node.Schemas.All(other => other == part || proof.Excludes(facts, type, other)) && Within(part)),
        NotKeyword node => proof.Excludes(facts, type, node.Schema),
        IfKeyword node => (node.Then is null || Within(node.Then) || proof.Excludes(facts, type, node.Condition))
            && (node.Otherwise is null || Within(node.Otherwise) || Within(node.Condition)),
        ConstKeyword or EnumKeyword => false,
        _ => type switch
        {
            "number" => Number(keyword),
            "string" => Text(keyword),
            "array" => new ArrayProof(proof, facts).Holds(keyword),
            _ => new ObjectProof(proof, facts).Holds(schema, keyword),
        },
    };

    private bool Within(SchemaNode schema) => facts.Nodes.Contains(schema) || (schema.Find<RefKeyword>() is null ? All(schema) : proof.Holds(facts, schema, type));

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
