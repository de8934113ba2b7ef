using System.Text.Json;
using System.Xml.Linq;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;
using Contracts.Engine.Xml;

namespace Contracts.Engine.Rules;

/// <summary>The value must be equal: what holds where there is no rule. It ends the reach of a <c>type</c> rule higher up.</summary>
public sealed record EqualityRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "equality";

    internal static EqualityRule Read(AttributeReader attributes) => new();

    internal override string? RejectJson(JsonElement expected, JsonElement actual) =>
        JsonEquality.AreEqual(expected, actual) ? null : $"Expected {JsonText.WithType(actual)} to be equal to {JsonText.WithType(expected)}";

    internal override string? RejectText(string expected, string actual) =>
        expected == actual ? null : $"Expected '{actual}' to be equal to '{expected}'";

    internal override string? RejectMap(Collection actual, bool inherited) => null;

    internal override string? RejectElement(XElement expected, XElement actual, bool inherited) =>
        expected.Name == actual.Name ? null : $"Expected '{XmlNames.Of(actual)}' to be equal to '{XmlNames.Of(expected)}'";

    internal override string? RejectBytes(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual) =>
        expected.Span.SequenceEqual(actual.Span) ? null : $"Expected {actual.Length} bytes to be equal to other {expected.Length} bytes";
}
