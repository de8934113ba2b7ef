using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;
using Contracts.Engine.Text;

namespace Contracts.Engine.Generators;

/// <summary>An address of the example with the mock server's own address before it. Used when a mock server answers.</summary>
/// <param name="Example">The address in the example.</param>
/// <param name="Pattern">A pattern with one group: the part of the example that is kept.</param>
public sealed record MockServerUrlGenerator(string Example, string Pattern) : ValueGenerator
{
    /// <inheritdoc />
    public override string Name => "MockServerURL";

    internal static MockServerUrlGenerator Read(AttributeReader attributes) =>
        new(attributes.RequiredText("example"), attributes.RequiredText("regex"));

    internal override IEnumerable<WrittenAttribute> Attributes() =>
        [WrittenAttribute.Text("example", Example), WrittenAttribute.Text("regex", Pattern)];

    internal override JsonElement? Generate(GenerationContext context) =>
        context is { Side: GenerationSide.Consumer, MockServerAddress: { } address } && PactRegex.Of(Pattern).Capture(Example) is { } kept
            ? JsonValues.Of($"{address.ToString().TrimEnd('/')}{(kept.StartsWith('/') ? "" : "/")}{kept}")
            : null;
}
