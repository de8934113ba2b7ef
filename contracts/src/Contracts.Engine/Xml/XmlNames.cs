using System.Xml.Linq;

namespace Contracts.Engine.Xml;

/// <summary>Names of elements and attributes as path expressions have them: <c>namespace:name</c>, whatever the prefix.</summary>
internal static class XmlNames
{
    public static string Of(XElement element) => Of(element.Name);

    public static string Of(XName name) => name.NamespaceName.Length == 0 ? name.LocalName : $"{name.NamespaceName}:{name.LocalName}";
}
