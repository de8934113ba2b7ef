using System.Xml.Linq;
using Contracts.Engine.Bodies;
using Contracts.Engine.Json;
using Contracts.Engine.Matching.XmlBodies;
using Contracts.Engine.Paths;
using Contracts.Engine.Xml;

namespace Contracts.Engine.Generators.Bodies;

/// <summary>Puts generated values into the texts and attributes of XML. Paths are those of the rules: names only.</summary>
internal static class XmlBodyGeneration
{
    public static Body Apply(Body body, ContentType type, List<(PathExpression Path, ValueGenerator Generator)> generators, GenerationContext context)
    {
        if (!XmlBodyMatching.TryParse(body, type, out var root, out _))
            return body;

        foreach (var (path, generator) in generators)
        {
            if (path.Tokens is [var first, .. var rest] && Hits(first, XmlNames.Of(root)))
                Replace(root, [.. rest], () => generator.Generate(context) is { } value ? JsonText.Plain(value) : null);
        }

        var declaration = root.Document?.Declaration is { } prolog ? prolog.ToString() : "";
        return Body.FromText(declaration + root.ToString(SaveOptions.DisableFormatting), body.ContentType).As(body.ContentTypeHint, body.Encoded);
    }

    private static void Replace(XElement element, PathToken[] steps, Func<string?> generate)
    {
        if (steps is [] or [FieldToken { Name: "#text" }])
        {
            if (!element.HasElements && generate() is { } text)
                element.Value = text;
            return;
        }

        if (steps is [FieldToken { Name: ['@', .. var name] }])
        {
            foreach (var attribute in element.Attributes().Where(attribute => XmlNames.Of(attribute.Name) == name).ToList())
                attribute.Value = generate() ?? attribute.Value;
            return;
        }

        foreach (var child in element.Elements().Where(child => Hits(steps[0], XmlNames.Of(child))).ToList())
            Replace(child, steps[1..], generate);
    }

    private static bool Hits(PathToken step, string name) => step is AnyChildToken || step is FieldToken field && field.Name == name;
}
