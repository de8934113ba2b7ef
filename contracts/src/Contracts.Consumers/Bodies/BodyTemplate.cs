using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Bodies;

/// <summary>A body as a test describes it: the example, and the rules and generators of its places.</summary>
/// <param name="Body">The example.</param>
/// <param name="ContentType">Its type.</param>
internal sealed record BodyTemplate(Body Body, string ContentType)
{
    public const string JsonType = "application/json";

    public ImmutableArray<RuleEntry> Rules { get; init; } = [];

    public ImmutableArray<GeneratorEntry> Generators { get; init; } = [];

    /// <summary>The type as a header, where that varies: each multipart message has a boundary of its own.</summary>
    public IMatcher? ContentTypeMatcher { get; init; }

    public static BodyTemplate OfText(string text, string contentType)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        return new(Body.FromText(text, contentType), contentType);
    }

    public static BodyTemplate OfBytes(byte[] bytes, string contentType)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        return new(Body.FromBytes(bytes, contentType), contentType);
    }

    public static BodyTemplate OfJson(object? value, JsonSerializerOptions settings, string contentType, PactSpecificationVersion version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        var (example, rules, generators) = Template.Of(value, settings, version);
        return new(Body.FromJson(example, contentType), contentType) { Rules = rules, Generators = generators };
    }

    public static BodyTemplate OfForm(object fields, JsonSerializerOptions settings, PactSpecificationVersion version)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var (example, rules, generators) = Template.Of(fields, settings, version);
        return OfText(FormText.Of(example), FormText.ContentType) with { Rules = rules, Generators = generators };
    }

    public static BodyTemplate OfXml(XmlElementPart root, string contentType, PactSpecificationVersion version)
    {
        ArgumentNullException.ThrowIfNull(root);
        var walk = new XmlWalk(version);
        var document = new XDocument(new XDeclaration("1.0", "utf-8", null), walk.Run(root));
        return OfText($"{document.Declaration}{document.ToString(SaveOptions.DisableFormatting)}", contentType) with { Rules = walk.Places.Rules, Generators = walk.Places.Generators };
    }

    public static BodyTemplate OfParts(Action<MultipartParts> describe, JsonSerializerOptions settings, PactSpecificationVersion version)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var parts = new MultipartParts(settings, version);
        describe(parts);
        return parts.Build();
    }

    /// <summary>A body that is one value: a text, or bytes whose type is asked for.</summary>
    public static BodyTemplate OfMatcher(IMatcher matcher, string contentType, PactSpecificationVersion version)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        var (bytes, rules) = Content(matcher, $"the body of type {contentType}", version);
        return OfBytes(bytes, contentType) with { Rules = rules is null ? [] : [new RuleEntry("$", rules)] };
    }

    /// <summary>What a matcher says of content that is neither JSON nor XML nor a form. Values cannot be put into such content when the pact is used.</summary>
    public static (byte[] Example, RuleList? Rules) Content(IMatcher matcher, string what, PactSpecificationVersion version)
    {
        if (matcher.Generator is { } generator)
            throw new NotSupportedException($"The generator '{generator.Name}' cannot stand for {what}: values are put into JSON, XML and forms only. Give the matcher a fixed example.");
        if (matcher.Value is not byte[] bytes)
        {
            var (text, textRules, _) = Template.OfScalar(matcher, what, version);
            return (Encoding.UTF8.GetBytes(text), textRules);
        }

        var rules = new RuleList(matcher.Combine, matcher.Rules);
        VersionLimits.Check(version, rules);
        return (bytes, rules);
    }
}
