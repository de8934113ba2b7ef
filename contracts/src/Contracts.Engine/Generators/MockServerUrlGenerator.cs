using Contracts.Engine.Attributes;

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
}
