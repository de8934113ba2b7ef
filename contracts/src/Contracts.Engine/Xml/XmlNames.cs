using System.Xml.Linq;

namespace Contracts.Engine.Xml;

/// <summary>Names of elements and attributes as path expressions have them: <c>namespace:name</c>, whatever the prefix.</summary>
public static class XmlNames
{
    /// <summary>The name of an element.</summary>
    /// <param name="element">The element.</param>
    public static string Of(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return Of(element.Name);
    }

    /// <summary>A name with its namespace.</summary>
    /// <param name="name">The name.</param>
    public static string Of(XName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.NamespaceName.Length == 0 ? name.LocalName : $"{name.NamespaceName}:{name.LocalName}";
    }
}
