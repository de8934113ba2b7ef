using System.Globalization;
using System.Text.Json;
using Contracts.Engine.Dates;
using Contracts.Engine.Expressions;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Matchers;

/// <summary>
/// Says how a value may differ from its example. Stands anywhere in a body in place of the value, and for headers, query parameters,
/// paths, status codes and metadata. Version 2 of the specification knows the rules down to <see cref="Include"/>.
/// </summary>
public static class Match
{
    /// <summary>Any value of the example's type; for an object or a list also everything within.</summary>
    /// <param name="example">The example. Of a list with one item, the item's rules hold for every item.</param>
    public static IMatcher Type(object? example) => new Matcher(example, new TypeRule());

    /// <summary>A text that matches a pattern as a whole.</summary>
    /// <param name="example">The example.</param>
    /// <param name="regex">The pattern: <c>\d{4}</c> does not match <c>12345</c>.</param>
    public static IMatcher Regex(string example, string regex) => new Matcher(example, new RegexRule(regex));

    /// <summary>A list of at least so many items like the example. With 0 the list may be empty.</summary>
    /// <param name="example">One item.</param>
    /// <param name="min">The least number of items; the example holds as many, but at least one.</param>
    public static IMatcher MinType(object? example, int min) => List(example, min, null);

    /// <summary>A list of at most so many items like the example; it may be empty.</summary>
    /// <param name="example">One item.</param>
    /// <param name="max">The greatest number of items.</param>
    public static IMatcher MaxType(object? example, int max) => List(example, null, max);

    /// <summary>A list of so many items like the example.</summary>
    /// <param name="example">One item.</param>
    /// <param name="min">The least number of items; the example holds as many, but at least one.</param>
    /// <param name="max">The greatest number of items.</param>
    public static IMatcher MinMaxType(object? example, int min, int max) => List(example, min, max);

    /// <summary>A number without a fraction.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Integer(long example) => new Matcher(example, new IntegerRule());

    /// <summary>A number with a fraction.</summary>
    /// <param name="example">The example; <c>2</c> is written as <c>2.0</c>.</param>
    public static IMatcher Decimal(double example) => new Matcher(Fraction(example.ToString("R", CultureInfo.InvariantCulture)), new DecimalRule());

    /// <inheritdoc cref="Decimal(double)" />
    public static IMatcher Decimal(float example) => new Matcher(Fraction(example.ToString("R", CultureInfo.InvariantCulture)), new DecimalRule());

    /// <inheritdoc cref="Decimal(double)" />
    public static IMatcher Decimal(decimal example) => new Matcher(Fraction(example.ToString(CultureInfo.InvariantCulture)), new DecimalRule());

    /// <summary>Any number.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Number(long example) => new Matcher(example, new NumberRule());

    /// <inheritdoc cref="Number(long)" />
    public static IMatcher Number(double example) => new Matcher(example, new NumberRule());

    /// <inheritdoc cref="Number(long)" />
    public static IMatcher Number(float example) => new Matcher(example, new NumberRule());

    /// <inheritdoc cref="Number(long)" />
    public static IMatcher Number(decimal example) => new Matcher(example, new NumberRule());

    /// <summary>Exactly the example. Within <see cref="Type"/> it restores equality for the value and all below it.</summary>
    /// <param name="example">The value.</param>
    public static IMatcher Equality(object? example) => new Matcher(example, new EqualityRule());

    /// <summary>Null.</summary>
    public static IMatcher Null() => new Matcher(null, new NullRule());

    /// <summary>A text that contains the example.</summary>
    /// <param name="example">The part that must occur.</param>
    public static IMatcher Include(string example) => new Matcher(example, new IncludeRule(example));

    /// <summary>True or false.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Boolean(bool example) => new Matcher(example, new BooleanRule());

    /// <summary>A date.</summary>
    /// <param name="example">The example.</param>
    /// <param name="format">The format in Java's letters (<c>yyyy-MM-dd</c>), which differ from .NET's.</param>
    public static IMatcher Date(string example, string format = "yyyy-MM-dd") => new Matcher(example, new DateRule { Format = format });

    /// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Date(DateOnly example) => Date(example.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A date in a format of .NET.</summary>
    /// <param name="example">The example.</param>
    /// <param name="dotNetFormat">The format as <see cref="DateOnly.ToString(string)"/> takes it; the pact has it in Java's letters.</param>
    public static IMatcher Date(DateOnly example, string dotNetFormat) => Date(example.ToString(dotNetFormat, CultureInfo.InvariantCulture), DotNetDateFormat.ToJava(dotNetFormat));

    /// <summary>A time of day.</summary>
    /// <param name="example">The example.</param>
    /// <param name="format">The format in Java's letters.</param>
    public static IMatcher Time(string example, string format = "HH:mm:ss") => new Matcher(example, new TimeRule { Format = format });

    /// <summary>A time of day as <c>HH:mm:ss</c>.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Time(TimeOnly example) => Time(example.ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    /// <summary>A time of day in a format of .NET.</summary>
    /// <param name="example">The example.</param>
    /// <param name="dotNetFormat">The format as <see cref="TimeOnly.ToString(string)"/> takes it; the pact has it in Java's letters.</param>
    public static IMatcher Time(TimeOnly example, string dotNetFormat) => Time(example.ToString(dotNetFormat, CultureInfo.InvariantCulture), DotNetDateFormat.ToJava(dotNetFormat));

    /// <summary>A date with a time.</summary>
    /// <param name="example">The example.</param>
    /// <param name="format">The format in Java's letters: fractions are <c>SSS</c>, offsets <c>XXX</c>.</param>
    public static IMatcher DateTime(string example, string format = "yyyy-MM-dd'T'HH:mm:ssXXX") =>
        new Matcher(example, new DateTimeRule { Format = format });

    /// <summary>A date with time and offset, without fractions of seconds: <c>2026-11-21T17:01:00+01:00</c>.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher DateTime(DateTimeOffset example) => DateTime(example.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    /// <summary>A date with time in a format of .NET.</summary>
    /// <param name="example">The example.</param>
    /// <param name="dotNetFormat">The format as <see cref="DateTimeOffset.ToString(string)"/> takes it, for example <c>yyyy-MM-ddTHH:mm:ss.fffzzz</c>; the pact has it in Java's letters.</param>
    public static IMatcher DateTime(DateTimeOffset example, string dotNetFormat) => DateTime(example.ToString(dotNetFormat, CultureInfo.InvariantCulture), DotNetDateFormat.ToJava(dotNetFormat));

    /// <summary>A UUID in the usual form, in lower or upper case.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Uuid(string example) =>
        new Matcher(example, new RegexRule("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"));

    /// <summary>A UUID in the usual form.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Uuid(Guid example) => Uuid(example.ToString("D"));

    /// <summary>A UUID; each use of the pact gets another one.</summary>
    public static IMatcher Uuid() => ((Matcher)Uuid("e2490de5-5bd3-43d5-b7c4-526e33f71304")).With(new UuidGenerator());

    /// <summary>A semantic version: <c>1.2.3-rc.1</c>.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Semver(string example) => new Matcher(example, new SemverRule());

    /// <summary>Anything but an empty text, list or object, and null.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher NotEmpty(object example) => new Matcher(example, new NotEmptyRule());

    /// <summary>Content of a type, found by its first bytes; for images and the like.</summary>
    /// <param name="contentType">The type: <c>image/png</c>.</param>
    /// <param name="example">The example.</param>
    public static IMatcher ContentType(string contentType, object? example) => new Matcher(example, new ContentTypeRule(contentType));

    /// <summary>A status of a class.</summary>
    /// <param name="statusClass">The class.</param>
    /// <param name="example">What the mock server answers.</param>
    public static IMatcher StatusCode(StatusClass statusClass, int example) => new Matcher(example, new StatusCodeRule(statusClass));

    /// <summary>One of several statuses.</summary>
    /// <param name="example">What the mock server answers; allowed too.</param>
    /// <param name="others">The others that are allowed.</param>
    public static IMatcher StatusCode(int example, params ReadOnlySpan<int> others) => new Matcher(example, new StatusCodeRule([example, .. others]));

    /// <summary>A map whose keys satisfy a rule; which keys there are, and their values, does not count.</summary>
    /// <param name="example">A dictionary or object.</param>
    /// <param name="key">The rule of the keys, with an example: <c>Match.Regex("DE", "[A-Z]{2}")</c>.</param>
    public static IMatcher EachKey(object example, IMatcher key) => new Matcher(example, new EachKeyRule(key.Rules));

    /// <summary>A map or list whose values satisfy a rule; which keys there are does not count.</summary>
    /// <param name="example">A dictionary, object or list.</param>
    /// <param name="value">The rule of the values, with an example.</param>
    public static IMatcher EachValue(object example, IMatcher value) => new Matcher(example, new EachValueRule(value.Rules));

    /// <summary>A map with any keys, whose values are like the example's first: for values that are objects with matchers in them.</summary>
    /// <param name="example">A dictionary with one entry or more.</param>
    public static IMatcher Values(object example) => new Matcher(example, new ValuesRule()) { Shape = ExampleShape.Map };

    /// <summary>A list that contains, in any order and among others, one item like each of these.</summary>
    /// <param name="variants">The sorts of items, each with matchers in it.</param>
    public static IMatcher ArrayContains(params object?[] variants) =>
        variants.Length > 0
            ? new Matcher(variants, []) { Shape = ExampleShape.Variants }
            : throw new ArgumentException("A list contains something; give at least one sort of item.", nameof(variants));

    /// <summary>What the matcher says, or null. Not for objects and lists: say it for their members.</summary>
    /// <param name="matcher">The matcher.</param>
    public static IMatcher Nullable(IMatcher matcher)
    {
        if (matcher.Rules.Length > 1 && matcher.Combine == RuleCombination.And)
            throw new NotSupportedException("Several rules that must all hold cannot be combined with 'or null' in a pact.");
        return Matcher.Copy(matcher).With(RuleCombination.Or, [.. matcher.Rules, new NullRule()]);
    }

    /// <summary>A value of the example's type, or null. Not for objects and lists.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Nullable(object example) => Nullable(example as IMatcher ?? Type(example));

    /// <summary>A value that the provider's state gives when the pact is verified: the id of the row that the state has made.</summary>
    /// <param name="expression">A text with <c>${name}</c> in it, or a bare name.</param>
    /// <param name="example">The value that the consumer's test sees; the provider's has its type.</param>
    public static IMatcher FromProviderState(string expression, object example) =>
        new Matcher(example, new TypeRule()) { Generator = new ProviderStateGenerator(expression) };

    /// <summary>A value that satisfies all rules.</summary>
    /// <param name="example">The example.</param>
    /// <param name="rules">The rules, as the engine has them.</param>
    public static IMatcher AllOf(object? example, params ReadOnlySpan<MatchingRule> rules) => new Matcher(example, rules);

    /// <summary>A value that satisfies one of the rules.</summary>
    /// <param name="example">The example.</param>
    /// <param name="rules">The rules, as the engine has them.</param>
    public static IMatcher AnyOf(object? example, params ReadOnlySpan<MatchingRule> rules) => new Matcher(example, rules) { Combine = RuleCombination.Or };

    /// <summary>What a matching definition expression says, as plugins and other languages write it: <c>matching(regex, '\d+', '12')</c>, <c>eachLike(matching(integer, 1))</c>.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="example">The example, where the expression gives none or one of another shape.</param>
    /// <exception cref="DefinitionFormatException">It is no expression; the message points at the place.</exception>
    public static IMatcher Definition(string expression, object? example = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var definition = MatchingDefinition.Parse(expression);
        if (definition.References is [var reference, ..])
            throw new NotSupportedException($"The definition '{expression}' refers to '{reference}': only plugins know other values by their names. Say its rules here.");
        if ((example ?? definition.Example) is not { } value)
            throw new ArgumentException($"The definition '{expression}' gives no example; give one beside it.", nameof(example));
        return new Matcher(value, definition.Rules.AsSpan()) { Generator = definition.Generator };
    }

    /// <summary>What a matcher says, with an example that each use of the pact makes anew.</summary>
    /// <param name="matcher">The matcher.</param>
    /// <param name="generator">What makes the example.</param>
    public static IMatcher Generated(IMatcher matcher, ValueGenerator generator) => Matcher.Copy(matcher).With(generator);

    private static Matcher List(object? item, int? min, int? max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min ?? 0, nameof(min));
        if (max < Math.Max(1, min ?? 0))
            throw new ArgumentOutOfRangeException(nameof(max), max, "A list with an example has at most 1 item or more, and not less than its minimum.");
        return new Matcher(item, new TypeRule { Min = min, Max = max }) { Shape = ExampleShape.Item, Count = Math.Max(1, min ?? 1) };
    }

    private static JsonElement Fraction(string number) =>
        JsonElement.Parse(number.AsSpan().ContainsAny('.', 'E', 'e') ? number : number + ".0");
}
