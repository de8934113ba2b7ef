using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Attributes;

namespace Contracts.Engine.Rules;

/// <summary>The table of all matching rules: the names each goes by in a pact file and how it is read.</summary>
public static class RuleCatalogue
{
    private const string NameAttribute = "match";

    /// <summary>One row per rule: how it is read, the name it is written with, older and other tools' names.</summary>
    private static readonly (Func<AttributeReader, MatchingRule> Read, string[] Names)[] Rows =
    [
        (EqualityRule.Read, ["equality"]),
        (TypeRule.Read, ["type", "min", "max", "min-type", "max-type", "min-max-type"]),
        (RegexRule.Read, ["regex"]),
        (NumberRule.Read, ["number"]),
        (IntegerRule.Read, ["integer"]),
        (DecimalRule.Read, ["decimal", "real"]),
        (BooleanRule.Read, ["boolean"]),
        (NullRule.Read, ["null"]),
        (IncludeRule.Read, ["include"]),
        (DateRule.Read, ["date"]),
        (TimeRule.Read, ["time"]),
        (DateTimeRule.Read, ["datetime", "timestamp"]),
        (ContentTypeRule.Read, ["contentType", "content-type"]),
        (ValuesRule.Read, ["values"]),
        (EachKeyRule.Read, ["eachKey", "each-key"]),
        (EachValueRule.Read, ["eachValue", "each-value"]),
        (ArrayContainsRule.Read, ["arrayContains", "array-contains"]),
        (NotEmptyRule.Read, ["notEmpty", "not-empty"]),
        (SemverRule.Read, ["semver"]),
        (StatusCodeRule.Read, ["statusCode", "status-code"]),
    ];

    /// <summary>Attributes that say what the rule is where a file gives no name (files of the first years).</summary>
    private static readonly string[] TellingAttributes = ["regex", "min", "max", "timestamp", "date", "time"];

    private static readonly FrozenDictionary<string, Func<AttributeReader, MatchingRule>> Readers =
        Rows.SelectMany(row => row.Names, (row, name) => KeyValuePair.Create(name, row.Read)).ToFrozenDictionary();

    /// <summary>Reads one rule. A rule with a name that is not in the table is kept as <see cref="UnknownRule"/>.</summary>
    /// <param name="rule">The object of the file: <c>{"match":"type","min":1}</c>.</param>
    /// <exception cref="AttributeFormatException">It is not an object, has no name, or an attribute that does not make sense.</exception>
    public static MatchingRule Read(JsonElement rule)
    {
        var attributes = new AttributeReader("matching rule", rule, NameAttribute);
        var name = attributes.Text(NameAttribute)
            ?? Array.Find(TellingAttributes, attributes.Has)
            ?? throw AttributeFormatException.Nameless("matching rule", rule, NameAttribute);
        var read = Readers.TryGetValue(name, out var reader) ? reader(attributes) : new UnknownRule(name);
        return read with { Extra = attributes.Rest() };
    }

    /// <summary>Writes one rule as an object with its attributes by name.</summary>
    /// <param name="writer">The writer, where a value may stand.</param>
    /// <param name="rule">The rule.</param>
    public static void Write(Utf8JsonWriter writer, MatchingRule rule) =>
        WrittenAttribute.WriteObject(writer, WrittenAttribute.Text(NameAttribute, rule.Name), rule.Attributes(), rule.Extra);

    /// <summary>Reads the rules of one path: <c>{"combine":"AND","matchers":[…]}</c>; a bare list of rules or a single rule stands for the same.</summary>
    /// <param name="rules">The value of the file.</param>
    /// <exception cref="AttributeFormatException">A rule in it cannot be read.</exception>
    public static RuleList ReadList(JsonElement rules) => rules.ValueKind switch
    {
        JsonValueKind.Array => new RuleList(RuleCombination.And, ReadAll(rules)),
        JsonValueKind.Object when rules.TryGetProperty("matchers", out var matchers) && matchers.ValueKind == JsonValueKind.Array =>
            new RuleList(ReadCombination(rules), ReadAll(matchers)),
        _ => new RuleList(RuleCombination.And, [Read(rules)]),
    };

    /// <summary>Writes the rules of one path as V3 and V4 files have them.</summary>
    /// <param name="writer">The writer, where a value may stand.</param>
    /// <param name="rules">The rules.</param>
    public static void WriteList(Utf8JsonWriter writer, RuleList rules)
    {
        writer.WriteStartObject();
        writer.WriteString("combine", rules.Combine == RuleCombination.Or ? "OR" : "AND");
        writer.WritePropertyName("matchers");
        WriteAll(rules.Rules)(writer);
        writer.WriteEndObject();
    }

    internal static Action<Utf8JsonWriter> WriteAll(ImmutableArray<MatchingRule> rules) => writer =>
    {
        writer.WriteStartArray();
        foreach (var rule in rules)
            Write(writer, rule);
        writer.WriteEndArray();
    };

    private static ImmutableArray<MatchingRule> ReadAll(JsonElement rules) => [.. rules.EnumerateArray().Select(Read)];

    private static RuleCombination ReadCombination(JsonElement rules) =>
        rules.TryGetProperty("combine", out var combine)
        && combine.ValueKind == JsonValueKind.String
        && string.Equals(combine.GetString(), "OR", StringComparison.OrdinalIgnoreCase)
            ? RuleCombination.Or
            : RuleCombination.And;
}
