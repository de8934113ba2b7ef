using System.Xml.Linq;
using Contracts.Engine.Json;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Xml;

namespace Contracts.Engine.Matching.XmlBodies;

/// <summary>Walks two XML elements side by side. Paths carry names only: children of one name share their rules, there are no indices.</summary>
/// <param name="strict">Whether elements and attributes that the example does not have are differences.</param>
/// <param name="log">Where differences go.</param>
internal sealed class XmlComparison(bool strict, MismatchLog log)
{
    /// <summary>Documents may be nested so deep.</summary>
    public const int MaxDepth = 256;

    private const string TextName = "#text";

    private readonly PathTrail _path = new();

    public void CompareRoot(XElement expected, XElement actual, RuleState rules)
    {
        var name = XmlNames.Of(expected);
        _path.Enter(name);
        CompareElement(expected, actual, rules.Field(name));
        _path.Leave();
    }

    private void CompareElement(XElement expected, XElement actual, RuleState rules)
    {
        if (rules.Rules is { } set)
        {
            if (set.Judge(new ElementCheck(expected, actual), rules.IsInherited) is { } rejections)
            {
                log.AddAll(rejections, MismatchIds.BodyValueDiffers, MismatchKind.Body, _path.ToString(), XmlNames.Of(expected), XmlNames.Of(actual));
                return;
            }
        }
        else if (expected.Name != actual.Name)
        {
            Add(
                MismatchIds.BodyValueDiffers, XmlNames.Of(expected), XmlNames.Of(actual), $"Expected '{XmlNames.Of(actual)}' to be equal to '{XmlNames.Of(expected)}'");
            return;
        }

        CompareAttributes(expected, actual, rules);
        CompareChildren(expected, actual, rules);
        CompareValue(TextName, TextOf(expected), TextOf(actual), rules.Field(TextName));
    }

    private void CompareAttributes(XElement expected, XElement actual, RuleState rules)
    {
        var wanted = Attributes(expected);
        var others = Attributes(actual);
        foreach (var (name, value) in wanted)
        {
            var step = $"@{name}";
            if (others.TryGetValue(name, out var other))
                CompareValue(step, value, other, rules.Field(step));
            else
                AddBelow(step, MismatchIds.BodyPartMissing, value, null, $"Expected attribute '{name}'='{value}' but was missing");
        }

        if (!strict)
            return;

        foreach (var (name, value) in others)
        {
            if (!wanted.ContainsKey(name))
                AddBelow($"@{name}", MismatchIds.BodyPartUnexpected, null, value, $"Did not expect the attribute '{name}'='{value}'");
        }
    }

    private static Dictionary<string, string> Attributes(XElement element) =>
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToDictionary(attribute => XmlNames.Of(attribute.Name), attribute => attribute.Value);

    private void CompareChildren(XElement expected, XElement actual, RuleState rules)
    {
        var wanted = ByName(expected);
        var others = ByName(actual);
        foreach (var (name, group) in wanted)
        {
            _path.Enter(name);
            if (others.TryGetValue(name, out var came))
                CompareGroup(group, came, rules.Field(name));
            else
                Add(MismatchIds.BodyPartMissing, name, null, $"Expected child <{name}/> but was missing");
            _path.Leave();
        }

        foreach (var (name, group) in others)
        {
            if (!wanted.ContainsKey(name) && (strict || rules.Field(name).Rules is { IsAboutTypes: true }))
                AddBelow(name, MismatchIds.BodyPartUnexpected, null, Short(group[0]), $"Unexpected child <{name}/>");
        }
    }

    private static Dictionary<string, List<XElement>> ByName(XElement parent)
    {
        var groups = new Dictionary<string, List<XElement>>();
        foreach (var child in parent.Elements())
        {
            var name = XmlNames.Of(child);
            if (!groups.TryGetValue(name, out var group))
                groups.Add(name, group = []);
            group.Add(child);
        }

        return groups;
    }

    /// <summary>All children of one name. With a type rule each is as the first of the example; otherwise they are compared in order.</summary>
    private void CompareGroup(List<XElement> expected, List<XElement> actual, RuleState rules)
    {
        if (rules.Rules is { IsAboutTypes: true })
        {
            foreach (var element in actual)
                CompareElement(expected[0], element, rules);
            return;
        }

        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            if (i >= actual.Count)
                Add(MismatchIds.BodyPartMissing, Short(expected[i]), null, $"Expected child <{XmlNames.Of(expected[i])}/> but was missing");
            else if (i < expected.Count)
                CompareElement(expected[i], actual[i], rules);
            else if (strict)
                Add(MismatchIds.BodyPartUnexpected, null, Short(actual[i]), $"Unexpected child <{XmlNames.Of(actual[i])}/>");
        }
    }

    private void CompareValue(string step, string expected, string actual, RuleState rules)
    {
        if (rules.Rules is { } set)
        {
            if (set.Judge(new TextCheck(expected, actual), rules.IsInherited) is not { } rejections)
                return;

            _path.Enter(step);
            log.AddAll(rejections, MismatchIds.BodyValueDiffers, MismatchKind.Body, _path.ToString(), expected, actual);
            _path.Leave();
        }
        else if (expected != actual)
        {
            AddBelow(step, MismatchIds.BodyValueDiffers, expected, actual, $"Expected '{JsonText.Cut(actual)}' to be equal to '{JsonText.Cut(expected)}'");
        }
    }

    private static string TextOf(XElement element) => string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value.Trim()));

    private static string Short(XElement element) => JsonText.Cut(element.ToString(SaveOptions.DisableFormatting));

    private void Add(string id, string? expected, string? actual, string message) =>
        log.Add(id, MismatchKind.Body, _path.ToString(), RuleNames.Equality, expected, actual, message);

    private void AddBelow(string step, string id, string? expected, string? actual, string message)
    {
        _path.Enter(step);
        Add(id, expected, actual, message);
        _path.Leave();
    }
}
