using System.Text.Json;
using System.Xml.Linq;
using Contracts.Engine.Attributes;
using Contracts.Engine.Xml;

namespace Contracts.Engine.Rules;

/// <summary>The value must be there and hold something.</summary>
public sealed record NotEmptyRule : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "notEmpty";

    internal static NotEmptyRule Read(AttributeReader attributes) => new();

    internal override string? RejectJson(JsonElement expected, JsonElement actual) => actual.ValueKind switch
    {
        JsonValueKind.Null => "Expected non-empty value but got a NULL",
        JsonValueKind.String when actual.GetString()!.Length == 0 => "Expected '' (String) to not be empty",
        JsonValueKind.Array when actual.GetArrayLength() == 0 => "Expected [] (Array) to not be empty",
        JsonValueKind.Object when actual.GetPropertyCount() == 0 => "Expected {} (Object) to not be empty",
        _ => null,
    };

    internal override string? RejectText(string expected, string actual) => actual.Length == 0 ? "Expected '' (String) to not be empty" : null;

    internal override string? RejectList(Collection actual, bool inherited) => actual.Count == 0 ? "Expected [] (Array) to not be empty" : null;

    internal override string? RejectMap(Collection actual, bool inherited) => actual.Count == 0 ? "Expected {} (Map) to not be empty" : null;

    internal override string? RejectElement(XElement expected, XElement actual, bool inherited) =>
        actual.Nodes().Any() ? null : $"Expected '{XmlNames.Of(actual)}' to have at least one child";
}
