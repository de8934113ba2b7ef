using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>Values without parts: those that the schemas name, and those around their limits.</summary>
internal static class ScalarCandidates
{
    private static readonly JsonNumber[] Plain = [.. ((string[])["0", "1", "-1", "0.5", "2", "3", "7", "1.5", "100", "-100", "1000"]).Select(text => new JsonNumber(text, 0))];
    private static readonly JsonString[] Words = [.. ((string[])["", "a", "b", "abc", "A", "0", "ab", "2020-01-01", "2020-01-01T00:00:00Z", "a b", "\u00e9"]).Select(text => new JsonString(text, 0))];
    private static readonly ExactNumber[] Steps = [ExactNumber.Zero, ExactNumber.One, -ExactNumber.One, ExactNumber.Parse("0.5"), ExactNumber.Parse("-0.5")];

    private static readonly JsonValue[] Others = [new JsonNull(0), new JsonBoolean(true, 0), new JsonBoolean(false, 0)];

    /// <param name="hints">What the schemas say about the place.</param>
    /// <param name="kinds">The kinds of values that can be there.</param>
    public static IEnumerable<JsonValue> Of(PlaceHints hints, JsonKinds kinds)
    {
        var all = hints.ListValues ? Named(hints) : [];
        if ((kinds & JsonKinds.Number) != JsonKinds.None)
            all = all.Concat(Plain).Concat(Numbers(hints));
        if ((kinds & JsonKinds.String) != JsonKinds.None)
            all = all.Concat(Words).Concat(Texts(hints));
        return all.Concat(Others).Where(value => (value.Kind & kinds) != JsonKinds.None);
    }

    /// <summary>The letters that a pattern begins with: enough for most of those in schemas.</summary>
    public static string Beginning(string pattern) => new([.. pattern.TrimStart('^').TakeWhile(char.IsAsciiLetterOrDigit)]);

    private static IEnumerable<JsonValue> Named(PlaceHints hints) =>
        hints.All<EnumKeyword>().SelectMany(keyword => keyword.Values).Concat(hints.All<ConstKeyword>().Select(keyword => keyword.Value));

    private static IEnumerable<JsonValue> Numbers(PlaceHints hints)
    {
        var limits = hints.All<MaximumKeyword>().Select(keyword => keyword.Limit)
            .Concat(hints.All<MinimumKeyword>().Select(keyword => keyword.Limit))
            .Concat(hints.All<ExclusiveMaximumKeyword>().Select(keyword => keyword.Limit))
            .Concat(hints.All<ExclusiveMinimumKeyword>().Select(keyword => keyword.Limit))
            .Concat(hints.All<MultipleOfKeyword>().Select(keyword => keyword.Divisor))
            .Where(limit => limit.IsModest)
            .Distinct()
            .ToList();
        var divisors = hints.All<MultipleOfKeyword>().Select(keyword => keyword.Divisor).Where(divisor => divisor.IsModest).Distinct().ToList();
        var near = limits.SelectMany(limit => Steps.Select(step => limit + step));
        var multiples = divisors.SelectMany(divisor => limits.Append(ExactNumber.Zero).SelectMany(limit =>
            Enumerable.Range(-1, 4).Select(step => divisor * ExactNumber.Of(limit.FloorDivide(divisor) + step))));
        foreach (var number in near.Concat(multiples).Distinct())
            yield return new JsonNumber(number.ToString(), 0);
    }

    private static IEnumerable<JsonValue> Texts(PlaceHints hints) => Spelled(hints).Distinct().Select(text => new JsonString(text, 0));

    private static IEnumerable<string> Spelled(PlaceHints hints)
    {
        var beginnings = hints.All<PatternKeyword>().Select(keyword => Beginning(keyword.Pattern.ToString())).Where(text => text.Length > 0).Distinct().ToList();
        foreach (var beginning in beginnings)
            yield return beginning;
        foreach (var length in hints.Lengths.Where(length => length <= 5_000))
        {
            yield return new string('a', length);
            foreach (var beginning in beginnings.Where(beginning => beginning.Length <= length))
                yield return beginning.PadRight(length, 'a');
        }
    }
}
