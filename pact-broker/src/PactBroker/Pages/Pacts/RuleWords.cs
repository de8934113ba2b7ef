using Contracts.Engine.Rules;

namespace PactBroker.Pages.Pacts;

/// <summary>Matching rules in the words of people.</summary>
internal static class RuleWords
{
    public static string Of(RuleList rules) => string.Join(rules.Combine == RuleCombination.Or ? " or " : " and ", rules.Rules.Select(Of));

    public static string Of(MatchingRule rule) => rule switch
    {
        EqualityRule => "exactly this",
        TypeRule type => "any value of this type" + Bounds(type),
        RegexRule regex => $"matches {regex.Pattern}",
        NumberRule => "any number",
        IntegerRule => "any whole number",
        DecimalRule => "any number with a fraction",
        BooleanRule => "true or false",
        NullRule => "null",
        IncludeRule include => $"contains “{include.Value}”",
        DateRule date => $"a date{As(date.Format)}",
        TimeRule time => $"a time of day{As(time.Format)}",
        DateTimeRule instant => $"a date and time{As(instant.Format)}",
        ContentTypeRule content => $"content of the type {content.Value}",
        ValuesRule => "the same values, under any key",
        EachKeyRule keys => $"each key: {All(keys.Rules)}",
        EachValueRule values => $"each value: {All(values.Rules)}",
        ArrayContainsRule { Variants.IsEmpty: true } => "contains these elements, among others",
        ArrayContainsRule contains => $"contains, among others, {string.Join("; ", contains.Variants.Select(Variant))}",
        NotEmptyRule => "anything but empty",
        SemverRule => "a version such as 1.2.3",
        StatusCodeRule { Class: { } statusClass } => StatusWords(statusClass),
        StatusCodeRule status => $"one of {string.Join(", ", status.Codes)}",
        _ => $"by the rule {rule.Name}",
    };

    private static string Bounds(TypeRule type) => type switch
    {
        { Min: { } min, Max: { } max } => $", {min} to {max} of them",
        { Min: { } min } => $", at least {min}",
        { Max: { } max } => $", at most {max}",
        _ => "",
    };

    private static string As(string? format) => string.IsNullOrEmpty(format) ? "" : $" as {format}";

    private static string All(IEnumerable<MatchingRule> rules) => string.Join(" and ", rules.Select(Of));

    private static string Variant(ArrayVariant variant) => variant.Rules.IsEmpty
        ? $"element {variant.Index} as it is"
        : $"one like element {variant.Index} ({string.Join(", ", variant.Rules.Select(entry => $"{entry.Key} {Of(entry.Rules)}"))})";

    private static string StatusWords(StatusClass statusClass) => statusClass switch
    {
        StatusClass.Information => "any 1xx",
        StatusClass.Success => "any 2xx",
        StatusClass.Redirect => "any 3xx",
        StatusClass.ClientError => "any 4xx",
        StatusClass.ServerError => "any 5xx",
        StatusClass.NonError => "anything below 400",
        _ => "any 4xx or 5xx",
    };
}
