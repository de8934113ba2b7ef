using System.Text.Json;
using Contracts.Engine.Documents;

namespace Contracts.Cli.Linting.Rules;

/// <summary>A value that the provider must hit exactly, and that neither the request nor a state tells it.</summary>
internal sealed class LiteralValueRule : ExampleRule
{
    public override string Id => "literal-value";

    public override Severity Severity => Severity.Hint;

    private protected override string Advice => "A matcher of its type says what the consumer needs; if it needs this very value, let a state say it.";

    private protected override string? Objection(Interaction interaction, ExampleValue example) =>
        example is { IsExpected: true, IsFree: false, Kind: JsonValueKind.String or JsonValueKind.Number }
        && interaction is HttpInteraction { Response.Status: < 300 } or AsynchronousMessage or SynchronousMessage
        && example.Place.Contains(" body ", StringComparison.Ordinal)
        && !RandomValueRule.LooksRandom(example.Text)
        && ProviderInternalsRule.Reveals(interaction, example) is null
        && !WhatIsTold.Holds(WhatIsTold.Of(interaction), example)
            ? $"Only '{Hinted(example.Text)}' will do, and the provider is not told."
            : null;
}
