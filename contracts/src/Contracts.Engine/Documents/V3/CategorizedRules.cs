using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Documents.V3;

/// <summary>The matching rules of V3 and V4 files: by category, several per path: <c>{"body":{"$.id":{"combine":"AND","matchers":[…]}}}</c>.</summary>
internal static class CategorizedRules
{
    public static MatchingRules Read(Node rules) => new()
    {
        Method = Direct(rules.FirstMember("method")),
        Path = Direct(rules.FirstMember("path")),
        Status = Direct(rules.FirstMember("status")),
        Query = Keyed(rules.FirstMember("query")),
        Header = Keyed(rules.FirstMember("header", "headers")),
        Metadata = Keyed(rules.FirstMember("metadata")),
        Body = Keyed(rules.FirstMember("body", "content", "contents")),
        Extra = Unknown(rules),
    };

    public static void Write(Utf8JsonWriter writer, MatchingRules rules)
    {
        writer.WriteStartObject();
        WriteDirect(writer, "method", rules.Method);
        WriteDirect(writer, "path", rules.Path);
        WriteDirect(writer, "status", rules.Status);
        WriteKeyed(writer, "query", rules.Query);
        WriteKeyed(writer, "header", rules.Header);
        WriteKeyed(writer, "metadata", rules.Metadata);
        WriteKeyed(writer, "body", rules.Body);
        PartWriting.Extra(writer, rules.Extra);
        writer.WriteEndObject();
    }

    private static ImmutableArray<ExtraMember> Unknown(Node rules)
    {
        var unknown = rules.MembersBeside(Categories.Names);
        foreach (var (name, _) in unknown)
            rules.Warn("rule-category-unknown", $"'{name}' is not a category of matching rules; its rules are kept in the file but not used.");
        return unknown;
    }

    private static RuleList? Direct(Node? category)
    {
        if (category is not { } rules)
            return null;

        if (rules.IsObject && !rules.Value.EnumerateObject().Any())
            return null;
        return List(Unkeyed(rules));
    }

    /// <summary>The JavaScript library puts a path before the rules of the status, where there is nothing that it could be the path of: <c>{"$":{"matchers":[…]}}</c>.</summary>
    private static Node Unkeyed(Node rules) =>
        rules.IsObject && rules.Members().Take(2).ToList() is [{ Name: "$" or "", Value: { IsObject: true } inner }] ? inner : rules;

    private static ImmutableArray<RuleEntry> Keyed(Node? category) =>
        category is { } rules
            ? [.. rules.AsObject("A category of matching rules", """{"$.id":{"matchers":[{"match":"type"}]}}""").Members().Select(member => new RuleEntry(member.Name, List(member.Value)))]
            : [];

    private static RuleList List(Node rules)
    {
        try
        {
            return RuleCatalogue.ReadList(rules.Value);
        }
        catch (AttributeFormatException error)
        {
            throw rules.Session.Wrong(rules.Place, error);
        }
    }

    private static void WriteDirect(Utf8JsonWriter writer, string category, RuleList? rules) =>
        Categories.WriteDirect(writer, category, rules, RuleCatalogue.WriteList);

    private static void WriteKeyed(Utf8JsonWriter writer, string category, ImmutableArray<RuleEntry> rules) =>
        Categories.WriteKeyed(writer, category, rules, entry => entry.Key, (json, entry) => RuleCatalogue.WriteList(json, entry.Rules));
}
