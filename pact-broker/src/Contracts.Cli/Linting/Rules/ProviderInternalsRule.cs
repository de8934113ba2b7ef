using System.Text.Json;
using System.Text.RegularExpressions;
using Contracts.Engine.Documents;

namespace Contracts.Cli.Linting.Rules;

/// <summary>A contract that knows what its provider is made of. It breaks when the provider is written anew, on another framework or database, although it answers as before.</summary>
internal sealed class ProviderInternalsRule : ExampleRule
{
    /// <summary>Places of an answer that nobody expects who looks from outside, whatever they hold.</summary>
    private static readonly (string Reveals, Regex Place)[] Places =
    [
        ("names the software that answers", Form("^response header (Server|X-Powered-By|X-AspNet(Mvc)?-Version|X-Runtime|X-Generator)$", RegexOptions.IgnoreCase)),
        ("is what the provider threw", Form(@" body \$.*[.'](stackTrace|stack_trace|exceptionType|exceptionMessage|innerException)\b", RegexOptions.IgnoreCase)),
    ];

    /// <summary>Values that a provider's code, framework or database makes, where only they will do.</summary>
    private static readonly (string Reveals, Regex Form)[] Values =
    [
        ("is a stack trace", Form(@"^\s+at [\w.$<>\[\]`,+]+\(.*\)|^Traceback \(most recent call last\)", RegexOptions.Multiline)),
        ("names a type of the provider's code", Form(@"\b\w+(\.\w+)+Exception\b|\b(System|Microsoft)(\.[A-Z]\w*){2,}|, Version=[0-9]+(\.[0-9]+){3}, Culture=")),
        ("is a statement of SQL", Form(@"\b(SELECT\s.+\sFROM|INSERT INTO\s.+\sVALUES|UPDATE\s+\S+\s+SET|DELETE FROM)\s", RegexOptions.Singleline)),
        ("is what a database says", Form(@"violates (unique|foreign key|check|not-null) constraint|(UNIQUE|FOREIGN KEY|CHECK|NOT NULL) constraint failed|Cannot insert duplicate key|\bORA-[0-9]{5}\b|SQLSTATE")),
        ("is what a framework says", Form(@"Object reference not set to an instance|The JSON value could not be converted to|One or more validation errors occurred|^The \S+ field is required\.$|Sequence contains no elements|Value cannot be null\. \(Parameter")),
    ];

    private static readonly Regex DiscriminatedType = Form(@"[.']\$type\b");
    private static readonly Regex Key = Form(@" body \$.*[.'](id|\w*Id|\w+_id)('\])?$");

    public override string Id => "provider-internals";

    public override Severity Severity => Severity.Warning;

    private protected override string Advice => "Expect what the consumer does something with: a status, a code that both agreed on, a field of its own; where any value will do, a matcher of its type.";

    /// <summary>What an expected value says about the inside of its provider; null where it says nothing.</summary>
    public static string? Reveals(Interaction interaction, ExampleValue example) => example switch
    {
        { IsExpected: false } => null,
        _ when Array.Find(Places, row => row.Place.IsMatch(example.Place)) is { Reveals: { } place } => place,
        { IsFree: true } => null,
        { Kind: JsonValueKind.String } when Array.Find(Values, row => row.Form.IsMatch(example.Text)) is { Reveals: { } value } => value,
        { Kind: JsonValueKind.String } when DiscriminatedType.IsMatch(example.Place) && example.Text.AsSpan().ContainsAny('.', ',') => "names a type of the provider's code",
        { Kind: JsonValueKind.Number } when Key.IsMatch(example.Place) && long.TryParse(example.Text, out _) && !WhatIsTold.Holds(WhatIsTold.Of(interaction), example) => "is counted by the provider's database",
        _ => null,
    };

    private protected override string? Objection(Interaction interaction, ExampleValue example) =>
        Reveals(interaction, example) is { } reveals ? $"'{Hinted(example.Text)}' {reveals}." : null;

    // An expected text may be a whole page: the time goes with its length, whatever it holds.
    private static Regex Form(string pattern, RegexOptions options = RegexOptions.None) => new(pattern, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
