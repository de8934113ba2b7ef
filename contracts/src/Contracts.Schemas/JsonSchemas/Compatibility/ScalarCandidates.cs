using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>Values without parts: those that the schemas name, and those around their limits.</summary>
internal static class ScalarCandidates
{
    private static readonly string[] Plain = ["0", "1", "-1", "0.5", "2", "3", "7", "1.5", "100", "-100", "1e3"];
    private static readonly string[] Words = ["", "a", "b", "abc", "A", "0", "ab", "2020-01-01", "2020-01-01T00:00:00Z", "a b", "\u00e9"];
    private static readonly ExactNumber[] Steps = [ExactNumber.Zero, ExactNumber.One, -ExactNumber.One, ExactNumber.Parse("0.5"), ExactNumber.Parse("-0.5")];

    public static IEnumerable<JsonValue> Of(PlaceHints hints)
    {
        var named = hints.All<EnumKeyword>().SelectMany(keyword => keyword.Values).Concat(hints.All<ConstKeyword>().Select(keyword => keyword.Value));
        return named
            .Concat(Numbers(hints).Distinct().Select(number => new JsonNumber(number.ToString(), 0)))
            .Concat(Texts(hints).Distinct().Select(text => new JsonString(text, 0)))
            .Append(new JsonNull(0)).Append(new JsonBoolean(true, 0)).Append(new JsonBoolean(false, 0));
    }

    /// <summary>The letters that a pattern begins with: enough for most of those in schemas.</summary>
    public static string Beginning(string pattern) => new([.. pattern.TrimStart('^').TakeWhile(char.IsAsciiLetterOrDigit)]);

    private static IEnumerable<ExactNumber> Numbers(PlaceHints hints)
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
        return Plain.Select(ExactNumber.Parse).Concat(near).Concat(multiples);
    }

    private static IEnumerable<string> Texts(PlaceHints hints)
    {
        var beginnings = hints.All<PatternKeyword>().Select(keyword => Beginning(keyword.Pattern.ToString())).Where(text => text.Length > 0).Distinct().ToList();
        foreach (var word in Words.Concat(beginnings))
            yield return word;
        foreach (var length in hints.Lengths.Where(length => length <= 5_000))
        {
            yield return new string('a', length);
            foreach (var beginning in beginnings.Where(beginning => beginning.Length <= length))
                yield return beginning.PadRight(length, 'a');
        }
    }
}
