using Contracts.Schemas.JsonSchemas.Keywords;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>Shows for arrays that a keyword holds.</summary>
internal sealed class ArrayProof(InclusionProof proof, Facts facts)
{
    private readonly int _most = facts.All<MaxItemsKeyword>().Select(keyword => keyword.Limit).Append(int.MaxValue).Min();
    private readonly int _least = facts.All<MinItemsKeyword>().Select(keyword => keyword.Limit).Append(0).Max();

    public bool Holds(Keyword keyword) => keyword switch
    {
        PrefixItemsKeyword node => Enumerable.Range(0, node.Schemas.Count).All(i => Item(i, node.Schemas[i])),
        ItemsKeyword node => From(node.Start, node.Schema),
        UnevaluatedItemsKeyword node => From(0, node.Schema),
        MaxItemsKeyword node => _most <= node.Limit,
        MinItemsKeyword node => _least >= node.Limit,
        UniqueItemsKeyword => _most <= 1 || facts.All<UniqueItemsKeyword>().Any(),
        ContainsKeyword node => Contains(node),
        _ => true,
    };

    private bool Item(int index, SchemaNode schema) => index >= _most || proof.HoldsBelow(facts.Item(index), schema);

    /// <summary>Those with schemas of their own one by one, and one for all others.</summary>
    private bool From(int start, SchemaNode schema)
    {
        var last = Math.Max(start, facts.ListedItems());
        return Enumerable.Range(start, last - start + 1).All(i => Item(i, schema));
    }

    private bool Contains(ContainsKeyword node)
    {
        var enough = node.AtLeast == 0
            || facts.All<ContainsKeyword>().Any(other => other.AtLeast >= node.AtLeast && proof.HoldsBelow(Facts.Of(other.Schema), node.Schema))
            || (_least >= node.AtLeast && From(0, node.Schema));
        return enough && (node.AtMost is not { } most || _most <= most);
    }
}
