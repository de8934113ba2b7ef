using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Documents.V2;

/// <summary>The matching rules of a V2 file: from a rooted path to one rule: <c>{"$.body.id":{"match":"type"}}</c>.</summary>
internal static class FlatRules
{
    public static MatchingRules Read(Node rules)
    {
        RuleList? method = null, path = null, status = null;
        var query = ImmutableArray.CreateBuilder<RuleEntry>();
        var header = ImmutableArray.CreateBuilder<RuleEntry>();
        var body = ImmutableArray.CreateBuilder<RuleEntry>();
        var extra = ImmutableArray.CreateBuilder<ExtraMember>();
        foreach (var (name, node) in rules.Members())
        {
            var key = FlatKey.Parse(name);
            switch (key?.Category)
            {
                case "method":
                    method = Rule(node);
                    break;
                case "path":
                    path = Rule(node);
                    break;
                case "status":
                    status = Rule(node);
                    break;
                case "query":
                    query.Add(new RuleEntry(key.Value.Name, Rule(node)));
                    break;
                case "header" or "headers":
                    header.Add(new RuleEntry(key.Value.Name, Rule(node)));
                    break;
                case "body":
                    body.Add(new RuleEntry(key.Value.Name, Rule(node)));
                    break;
                default:
                    node.Warn("rule-path-unknown", $"'{name}' is not a place in a request or response; the rule is kept in the file but not used.");
                    extra.Add(new ExtraMember(name, node.Value));
                    break;
            }
        }

        return new MatchingRules
        {
            Method = method,
            Path = path,
            Status = status,
            Query = query.DrainToImmutable(),
            Header = header.DrainToImmutable(),
            Body = body.DrainToImmutable(),
            Extra = extra.DrainToImmutable(),
        };
    }

    public static void Write(Utf8JsonWriter writer, MatchingRules rules)
    {
        writer.WriteStartObject();
        WriteRule(writer, FlatKey.Method, rules.Method);
        WriteRule(writer, FlatKey.Path, rules.Path);
        WriteRule(writer, FlatKey.Status, rules.Status);
        foreach (var (name, list) in rules.Query)
            WriteRule(writer, FlatKey.Query(name), list);
        foreach (var (name, list) in rules.Header)
            WriteRule(writer, FlatKey.Header(name), list);
        foreach (var (path, list) in rules.Body)
            WriteRule(writer, FlatKey.Body(path), list);
        PartWriting.Extra(writer, rules.Extra);
        writer.WriteEndObject();
    }

    private static RuleList Rule(Node node)
    {
        try
        {
            return RuleCatalogue.ReadList(node.Value);
        }
        catch (AttributeFormatException error)
        {
            throw node.Session.Wrong(node.Place, error);
        }
    }

    private static void WriteRule(Utf8JsonWriter writer, string key, RuleList? rules)
    {
        if (rules is null)
            return;
        if (rules.Rules.Length != 1)
            throw PactFormatException.Inexpressible(PactSpecificationVersion.V2, $"{rules.Rules.Length} rules for {key}", "One path has one rule there; write the pact as version 3 or 4.");

        writer.WritePropertyName(key);
        RuleCatalogue.Write(writer, rules.Rules[0]);
    }
}
