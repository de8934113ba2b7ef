using System.Collections;
using System.Xml.Linq;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents;
using Contracts.Engine.Xml;

namespace Contracts.Consumers.Bodies;

/// <summary>Walks the parts of an XML body: makes the example, and notes the rules under their paths, which carry names only.</summary>
internal sealed class XmlWalk(PactSpecificationVersion version)
{
    /// <summary>The rules and generators of the places.</summary>
    public NotedPlaces Places { get; } = new(version);

    public XElement Run(XmlElementPart root) => Element(root, TemplatePath.Root.Member(XmlNames.Of(root.Name)));

    private XElement Element(XmlElementPart part, TemplatePath path)
    {
        if (part.Rule is { } rule)
            Places.Add(path, new(rule.Combine, rule.Rules), null);
        var element = new XElement(part.Name);
        foreach (var content in part.Content)
            Add(element, content, path);
        return element;
    }

    private void Add(XElement element, object? content, TemplatePath path)
    {
        switch (content)
        {
            case XmlElementPart child:
                element.Add(Element(child, path.Member(XmlNames.Of(child.Name))));
                break;
            case XmlRepeatedPart repeated:
                AddRepeated(element, repeated, path.Member(XmlNames.Of(repeated.Element.Name)));
                break;
            case XmlAttributePart attribute:
                element.SetAttributeValue(attribute.Name, Value(attribute.Value, path.Member($"@{XmlNames.Of(attribute.Name)}"), $"the attribute '{attribute.Name.LocalName}'"));
                break;
            case IMatcher:
                element.Add(Value(content, path.Member("#text"), $"the text of <{element.Name.LocalName}>"));
                break;
            case IEnumerable several and not string and not XObject:
                foreach (var one in several)
                    Add(element, one, path);
                break;
            default:
                element.Add(content);
                break;
        }
    }

    /// <summary>A rule of type on the path makes every element be compared with the first; more specific rules within it stand.</summary>
    private void AddRepeated(XElement element, XmlRepeatedPart repeated, TemplatePath path)
    {
        var rule = Match.Type(null);
        Places.Add(path, new(rule.Combine, rule.Rules), null);
        var example = Element(repeated.Element with { Rule = null }, path);
        for (var i = 0; i < repeated.Examples; i++)
            element.Add(new XElement(example));
    }

    private object Value(object value, TemplatePath path, string what)
    {
        if (value is not IMatcher matcher)
            return value;

        var (example, rules, generator) = Template.OfScalar(matcher, what, version);
        Places.Add(path, rules, generator);
        return example;
    }
}
