using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Json;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Expressions;

/// <summary>Reads the calls of a definition: <c>matching(…)</c>, <c>notEmpty(…)</c>, <c>eachKey(…)</c> and the others.</summary>
internal sealed class DefinitionParser(DefinitionReader reader)
{
    private const int MaxDepth = 50;

    private int _depth;

    public MatchingDefinition ParseAll()
    {
        var definition = Calls();
        if (!reader.IsAtEnd)
            reader.Fail("',' or the end");
        return definition;
    }

    private MatchingDefinition Calls()
    {
        var definition = Call();
        while (reader.Error is null && reader.Take(','))
            definition = definition.And(Call());
        return definition;
    }

    private MatchingDefinition Call()
    {
        var name = reader.Name();
        reader.Expect('(');
        if (reader.Error is not null)
            return new MatchingDefinition();

        var definition = name switch
        {
            "matching" => Matching(),
            "notEmpty" => WithExample(new NotEmptyRule()),
            "eachKey" => Nested(rules => new EachKeyRule([.. rules.Rules])),
            "eachValue" => Nested(rules => new EachValueRule([.. rules.Rules])),
            "eachLike" => Nested(rules => new EachValueRule([.. rules.Rules])).AsItems(),
            "arrayContains" => ArrayContains(),
            "atLeast" => Bound(count => new TypeRule { Min = count }),
            "atMost" => Bound(count => new TypeRule { Max = count }),
            _ => Plugin(name),
        };
        reader.Expect(')');
        return definition;
    }

    private MatchingDefinition Matching()
    {
        if (reader.Take('$'))
            return new MatchingDefinition { References = [reader.Quoted()] };

        var kind = reader.Name();
        reader.Expect(',');
        return kind switch
        {
            "type" => WithExample(new TypeRule()),
            "equalTo" or "equality" => WithExample(new EqualityRule()),
            "number" => WithExample(new NumberRule()),
            "integer" => WithExample(new IntegerRule()),
            "decimal" => WithExample(new DecimalRule()),
            "boolean" => WithExample(new BooleanRule()),
            "semver" => WithExample(new SemverRule()),
            "regex" => WithArgument(pattern => new RegexRule(pattern)),
            "date" => WithArgument(format => new DateRule { Format = format }),
            "time" => WithArgument(format => new TimeRule { Format = format }),
            "datetime" => WithArgument(format => new DateTimeRule { Format = format }),
            "contentType" => WithArgument(type => new ContentTypeRule(type)),
            "include" => Include(),
            _ => Unknown(kind),
        };
    }

    private MatchingDefinition Unknown(string kind)
    {
        reader.Fail($"a kind of matching that is known instead of '{kind}' (type, equalTo, number, integer, decimal, boolean, semver, regex, date, time, datetime, contentType, include)");
        return new MatchingDefinition();
    }

    private MatchingDefinition Include()
    {
        var (example, generator) = Example();
        return new MatchingDefinition { Rules = [new IncludeRule(example is { } value ? JsonText.Plain(value) : "")], Example = example, Generator = generator };
    }

    private MatchingDefinition WithArgument(Func<string, MatchingRule> rule)
    {
        var argument = reader.Quoted();
        reader.Expect(',');
        return WithExample(rule(argument));
    }

    private MatchingDefinition WithExample(MatchingRule rule)
    {
        var (example, generator) = Example();
        return new MatchingDefinition { Rules = [rule], Example = example, Generator = generator };
    }

    /// <summary>A literal, or one that a provider's state replaces: <c>fromProviderState('${id}', 12)</c>.</summary>
    private (JsonElement? Example, ValueGenerator? Generator) Example()
    {
        if (!reader.IsCall())
            return (reader.Literal(), null);

        var name = reader.Name();
        if (name != "fromProviderState")
            reader.Fail($"fromProviderState instead of '{name}'");
        reader.Expect('(');
        var expression = reader.Quoted();
        reader.Expect(',');
        var example = reader.Literal();
        reader.Expect(')');
        return (example, new ProviderStateGenerator(expression) { DataType = TypeOf(example) });
    }

    private static ProviderStateType TypeOf(JsonElement? example) => example switch
    {
        { ValueKind: JsonValueKind.String } => ProviderStateType.Text,
        { ValueKind: JsonValueKind.True or JsonValueKind.False } => ProviderStateType.Boolean,
        { ValueKind: JsonValueKind.Number } number => JsonNumbers.IsInteger(number) ? ProviderStateType.Integer : ProviderStateType.Decimal,
        _ => ProviderStateType.Raw,
    };

    private MatchingDefinition Nested(Func<MatchingDefinition, MatchingRule> rule)
    {
        var inner = Inner(Calls);
        return new MatchingDefinition { Rules = [rule(inner)], Example = inner.Example, Generator = inner.Generator, References = inner.References };
    }

    private MatchingDefinition Inner(Func<MatchingDefinition> read)
    {
        if (++_depth > MaxDepth)
        {
            reader.Fail($"at most {MaxDepth} definitions within each other");
            return new MatchingDefinition();
        }

        var inner = read();
        _depth--;
        return inner;
    }

    /// <summary>Each of the definitions is of one sort of item: <c>arrayContains(matching(type, 'a'), matching(integer, 1))</c>.</summary>
    private MatchingDefinition ArrayContains()
    {
        var items = new List<MatchingDefinition>();
        do
            items.Add(Inner(Call));
        while (reader.Error is null && reader.Take(','));

        var variants = items.Select((item, index) => new ArrayVariant(index)
        {
            Rules = item.Rules.IsEmpty ? [] : [new RuleEntry("$", new RuleList(RuleCombination.And, item.Rules))],
            Generators = item.Generator is { } generator ? [new GeneratorEntry("$", generator)] : [],
        });
        return new MatchingDefinition
        {
            Rules = [new ArrayContainsRule([.. variants])],
            Example = JsonValues.OfList(items.Select(item => item.Example)),
            References = [.. items.SelectMany(item => item.References)],
        };
    }

    private MatchingDefinition Bound(Func<int, MatchingRule> rule)
    {
        if (reader.Literal() is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var count) && count >= 0)
            return new MatchingDefinition { Rules = [rule(count)] };

        reader.Fail("a whole number that is not negative");
        return new MatchingDefinition();
    }

    /// <summary>A rule of a plugin is kept by its name, with its first argument as the example.</summary>
    private MatchingDefinition Plugin(string name)
    {
        var (example, generator) = Example();
        var extra = example is { } value ? new ExtraMember("value", value) : null;
        return new MatchingDefinition { Rules = [new UnknownRule(name) { Extra = extra is null ? [] : [extra] }], Example = example, Generator = generator };
    }
}
