using System.Text.Json;
using System.Text.RegularExpressions;

namespace Contracts.Cli.Linting.Rules;

/// <summary>A number whose check digit makes it a card's (Luhn), and that is none of those that card processors give away for tests.</summary>
internal sealed partial class CardNumberRule : FormRule
{
    private static readonly HashSet<string> ForTests = new(StringComparer.Ordinal)
    {
        "4242424242424242", "4111111111111111", "4000000000000002", "4012888888881881", "4000056655665556", "5555555555554444", "5105105105105100",
        "2223003122003222", "378282246310005", "371449635398431", "6011111111111117", "6011000990139424", "3056930009020004", "3566002020360505",
    };

    public override string Id => "card-number-in-example";

    public override Severity Severity => Severity.Error;

    private protected override string Advice => "Use a number that is given away for tests (4242 4242 4242 4242), or a token.";

    private protected override string? Objection(ExampleValue example) =>
        example.Kind is JsonValueKind.String or JsonValueKind.Number
        && Candidate.Matches(example.Text).Select(found => string.Concat(found.Value.Where(char.IsAsciiDigit))).FirstOrDefault(IsCard) is { } card
            ? $"'{Hinted(card)}' is the number of a card: its check digit is right."
            : null;

    private static bool IsCard(string digits) => digits.Distinct().Skip(1).Any() && !ForTests.Contains(digits) && CheckSum(digits) % 10 == 0;

    private static int CheckSum(string digits) => digits.Reverse().Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 2)).Sum(value => value > 9 ? value - 9 : value);

    // Not within a longer word, such as an identifier or a decimal number.
    [GeneratedRegex(@"(?<![\w.-])[2-6][0-9]?([ -]?[0-9]){11,17}(?![\w.-])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Candidate { get; }
}
