using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>Shows for objects that a keyword holds.</summary>
internal sealed class ObjectProof(InclusionProof proof, Facts facts)
{
    public bool Holds(SchemaNode schema, Keyword keyword) => keyword switch
    {
        RequiredKeyword node => node.Names.All(facts.Requires),
        PropertiesKeyword node => Members(node),
        PatternPropertiesKeyword node => node.Schemas.All(pair =>
            facts.Names().Where(pair.Key.IsFoundIn).All(name => Member(name, pair.Value)) && Others(pair.Value, except: [], same: pair.Key.ToString())),
        AdditionalPropertiesKeyword node => Rest(schema, node.Schema),
        UnevaluatedPropertiesKeyword node => schema.Find<AdditionalPropertiesKeyword>() is not null || Rest(schema, node.Schema),
        PropertyNamesKeyword node => facts.All<PropertyNamesKeyword>().Any(other => proof.HoldsBelow(Facts.Of(other.Schema), node.Schema))
            || (facts.AreClosed && facts.Names().All(name => IsAbsent(name) || proof.Accepts(node.Schema, new JsonString(name, 0)) == true)),
        MinPropertiesKeyword node => facts.All<MinPropertiesKeyword>().Any(other => other.Limit >= node.Limit)
            || facts.All<RequiredKeyword>().SelectMany(required => required.Names).Distinct().Count() >= node.Limit,
        MaxPropertiesKeyword node => facts.All<MaxPropertiesKeyword>().Any(other => other.Limit <= node.Limit) || facts.Room() <= node.Limit,
        DependentRequiredKeyword node => Dependencies(node),
        DependentSchemasKeyword node => Dependencies(node),
        DependenciesKeyword node => Dependencies(node.Required) && Dependencies(node.Schemas),
        _ => true,
    };

    private bool Members(PropertiesKeyword keyword)
    {
        for (var i = 0; i < keyword.Schemas.Count; i++)
        {
            if (!Member(keyword.Schemas[i].Key, keyword.Schemas[i].Value))
                return false;
        }

        return true;
    }

    private bool Member(string name, SchemaNode schema) => proof.HoldsBelow(facts.Member(name), schema);

    private bool IsAbsent(string name) => facts.Member(name).AreImpossible;

    /// <summary>Members that the reader's schema does not list. Those that only unevaluatedProperties would have let through are asked for more than needed.</summary>
    private bool Rest(SchemaNode reader, SchemaNode schema)
    {
        var listed = (reader.Find<PropertiesKeyword>()?.Schemas ?? []).Select(pair => pair.Key).ToHashSet();
        var patterns = (reader.Find<PatternPropertiesKeyword>()?.Schemas ?? []).Select(pair => pair.Key).ToList();
        return facts.Names().Where(name => !listed.Contains(name) && !patterns.Any(pattern => pattern.IsFoundIn(name))).All(name => Member(name, schema))
            && Others(schema, [.. patterns.Select(pattern => pattern.ToString())], same: null);
    }

    /// <summary>Members that the writer does not list: in one of its schemas everything that may apply to them must do.</summary>
    private bool Others(SchemaNode schema, IReadOnlyList<string> except, string? same) =>
        schema.Constant == true || facts.Others().Any(choices =>
            choices.Any(choice => same is not null && choice.Pattern == same && choice.Schema is not null && Applies(choice.Schema, schema))
            || choices.All(choice => (choice.Pattern is not null && except.Contains(choice.Pattern)) || (choice.Schema is null ? proof.HoldsBelow(Facts.Of([]), schema) : Applies(choice.Schema, schema))));

    private bool Applies(SchemaNode choice, SchemaNode schema) => proof.HoldsBelow(Facts.Of(choice), schema);

    private bool Dependencies(DependentRequiredKeyword keyword) => keyword.Needs.All(need =>
        IsAbsent(need.Key) || need.Value.All(name => name == need.Key || facts.Requires(name) || Demands(need.Key, name)));

    private bool Demands(string name, string other) =>
        facts.All<DependentRequiredKeyword>().Concat(facts.All<DependenciesKeyword>().Select(both => both.Required))
            .Any(keyword => keyword.Needs.Any(need => need.Key == name && need.Value.Contains(other)));

    private bool Dependencies(DependentSchemasKeyword keyword) => keyword.Schemas.All(pair =>
        IsAbsent(pair.Key) || proof.Holds(Facts.Of([.. facts.Nodes, .. Dependent(pair.Key)]), pair.Value));

    private IEnumerable<SchemaNode> Dependent(string name) =>
        facts.All<DependentSchemasKeyword>().Concat(facts.All<DependenciesKeyword>().Select(both => both.Schemas))
            .SelectMany(keyword => keyword.Schemas).Where(pair => pair.Key == name).Select(pair => pair.Value);
}
