using System.Xml.Linq;
using Contracts.Consumers.Matchers;

namespace Contracts.Consumers.Bodies;

/// <summary>Describes XML as LINQ to XML writes it, with matchers in place of texts and attribute values.</summary>
/// <example>
/// <code>
/// XNamespace shop = "urn:shop";
/// .WithXmlBody(Xml.Element(shop + "order", Xml.Attribute("id", Match.Integer(7)),
///     Xml.Element(shop + "customer", Match.Type("Ann")),
///     Xml.EachLike(Xml.Element(shop + "line", Xml.Attribute("sku", Match.Regex("A-1", "[A-Z]-\\d+")), Match.Type("Lamp")))))
/// </code>
/// </example>
public static class Xml
{
    /// <summary>An element. Names with a namespace are the same whatever their prefix.</summary>
    /// <param name="name">The name: <c>"order"</c>, or <c>shop + "order"</c> with an <see cref="XNamespace"/>.</param>
    /// <param name="content">What <see cref="XElement"/> takes (texts, values, attributes, elements), other parts of this class, and for a text that varies a matcher.</param>
    public static XmlElementPart Element(XName name, params ReadOnlySpan<object?> content)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new XmlElementPart(name, [.. content]);
    }

    /// <summary>An attribute.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, or a matcher where it varies.</param>
    public static XmlPart Attribute(XName name, object value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return new XmlAttributePart(name, value);
    }

    /// <summary>
    /// One element or more like the example. The rules within it hold for each, and what has none may have another value, as in <see cref="Like"/>.
    /// The specification cannot say of elements how many there are at least or at most.
    /// </summary>
    /// <param name="element">The example.</param>
    /// <param name="examples">How often the example stands in the body.</param>
    public static XmlPart EachLike(XmlElementPart element, int examples = 1)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        return new XmlRepeatedPart(element, examples);
    }

    /// <summary>An element in which every text and every value of an attribute may be another, where no matcher within it says otherwise.</summary>
    /// <param name="element">The example.</param>
    public static XmlElementPart Like(XmlElementPart element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element with { Rule = Match.Type(null) };
    }
}
