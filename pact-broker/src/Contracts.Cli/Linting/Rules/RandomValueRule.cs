using System.Text.RegularExpressions;
using Contracts.Engine.Documents;

namespace Contracts.Cli.Linting.Rules;

/// <summary>An identifier or instant that is new each time: the provider cannot hit it, or the contract changes with every run of its tests.</summary>
internal sealed partial class RandomValueRule : ExampleRule
{
    public override string Id => "random-value";

    public override Severity Severity => Severity.Warning;

    private protected override string Advice => "Expect the form (a matcher of a UUID or of a date and time) or fix the value and let a state say it.";

    public static bool LooksRandom(string text) => Uuid.IsMatch(text) || Instant.IsMatch(text);

    private protected override string? Objection(Interaction interaction, ExampleValue example) => example switch
    {
        { IsFree: true } => null,
        { IsExpected: true } when LooksRandom(example.Text) && !WhatIsTold.Holds(WhatIsTold.Of(interaction), example) => $"Only {example.Text} will do, and the provider is not told.",
        // Version 4 is drawn; the other versions may well have been chosen.
        { IsExpected: false } when DrawnUuid.Match(example.Text) is { Success: true } drawn => $"{drawn.Value} looks drawn: with another one each time, the contract has a new content each time.",
        _ => null,
    };

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uuid { get; }

    [GeneratedRegex(@"\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DrawnUuid { get; }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instant { get; }
}
