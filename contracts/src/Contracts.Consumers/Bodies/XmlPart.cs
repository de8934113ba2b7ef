using System.Collections.Immutable;
using System.Xml.Linq;
using Contracts.Consumers.Matchers;

namespace Contracts.Consumers.Bodies;

/// <summary>A part of an XML body, made by <see cref="Xml"/>.</summary>
public abstract record XmlPart
{
    private protected XmlPart()
    {
    }
}

/// <summary>An element of an XML body, made by <see cref="Xml.Element"/>.</summary>
public sealed record XmlElementPart : XmlPart
{
    internal XmlElementPart(XName name, ImmutableArray<object?> content) => (Name, Content) = (name, content);

    internal XName Name { get; }

    internal ImmutableArray<object?> Content { get; }

    /// <summary>What holds for the element and all within it; null for nothing.</summary>
    internal IMatcher? Rule { get; init; }
}

/// <summary>An attribute: its value is a matcher or anything that XML can hold.</summary>
internal sealed record XmlAttributePart(XName Name, object Value) : XmlPart;

/// <summary>Elements that are all like one.</summary>
internal sealed record XmlRepeatedPart(XmlElementPart Element, int Examples) : XmlPart;
