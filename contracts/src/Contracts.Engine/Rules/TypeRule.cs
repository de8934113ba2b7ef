using System.Text.Json;
using System.Xml.Linq;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;
using Contracts.Engine.Xml;

namespace Contracts.Engine.Rules;

/// <summary>The value must have the type of the example, and so must everything below it; a list may have bounds and is compared element by element with the example's.</summary>
public sealed record TypeRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "type";

    /// <summary>The least number of elements of a list; null for no bound.</summary>
    public int? Min { get; init; }

    /// <summary>The greatest number of elements of a list; null for no bound.</summary>
    public int? Max { get; init; }

    internal static TypeRule Read(AttributeReader attributes) => new() { Min = attributes.Count("min"), Max = attributes.Count("max") };

    internal override IEnumerable<WrittenAttribute> Attributes() =>
        WrittenAttribute.Optional("min", Min).Concat(WrittenAttribute.Optional("max", Max));

    internal override string? RejectJson(JsonElement expected, JsonElement actual) =>
        KindOf(expected) == KindOf(actual) ? null : $"Expected {JsonText.WithType(actual)} to be the same type as {JsonText.WithType(expected)}";

    internal override string? RejectText(string expected, string actual) => null;

    internal override string? RejectList(Collection actual, bool inherited) => RejectSize(actual, inherited);

    internal override string? RejectMap(Collection actual, bool inherited) => RejectSize(actual, inherited);

    internal override string? RejectElement(XElement expected, XElement actual, bool inherited)
    {
        if (Min is null && Max is null)
            return expected.Name == actual.Name ? null : $"Expected '{XmlNames.Of(actual)}' to be the same type as '{XmlNames.Of(expected)}'";

        var children = inherited ? 0 : actual.Nodes().Count();
        if (inherited || (children >= (Min ?? 0) && children <= (Max ?? int.MaxValue)))
            return null;

        return children < (Min ?? 0)
            ? $"Expected '{XmlNames.Of(actual)}' to have at least {Min} children"
            : $"Expected '{XmlNames.Of(actual)}' to have at most {Max} children";
    }

    internal override string? RejectBytes(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual) => null;

    private string? RejectSize(Collection actual, bool inherited)
    {
        if (inherited)
            return null;

        if (actual.Count < Min)
            return $"Expected {actual} (size {actual.Count}) to have minimum size of {Min}";

        return actual.Count > Max ? $"Expected {actual} (size {actual.Count}) to have maximum size of {Max}" : null;
    }

    private static JsonValueKind KindOf(JsonElement value) => value.ValueKind == JsonValueKind.False ? JsonValueKind.True : value.ValueKind;
}
