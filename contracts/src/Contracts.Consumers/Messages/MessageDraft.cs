using System.Text.Json;
using Contracts.Consumers.Bodies;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Messages;

/// <summary>One message while a test describes it.</summary>
internal sealed class MessageDraft(PactDefinition pact) : IMessagePartBuilder
{
    private readonly List<KeyValuePair<string, JsonElement>> _metadata = [];

    private MatchingRules _rules = MatchingRules.None;
    private GeneratorSet _generators = GeneratorSet.None;
    private Body _contents = Body.Missing;

    public JsonSerializerOptions Settings { get; private set; } = pact.Config.DefaultJsonSettings;

    public void AddMetadata(string key, string value) => AddMetadata(key, JsonSerializer.SerializeToElement(value));

    public void AddMetadata(string key, IMatcher matcher)
    {
        var template = Template.Of(matcher, pact.Config.DefaultJsonSettings, pact.Version);
        AddMetadata(key, template.Example);
        if (template.Rules is [var rule, ..])
            _rules = _rules with { Metadata = [.. _rules.Metadata, new RuleEntry(key, rule.Rules)] };
        if (template.Generators is [var generator, ..])
            _generators = _generators with { Metadata = [.. _generators.Metadata, new GeneratorEntry(key, generator.Generator)] };
    }

    public void SetJson(object? value, JsonSerializerOptions? settings)
    {
        Settings = settings ?? pact.Config.DefaultJsonSettings;
        SetContents(BodyTemplate.OfJson(value, Settings, BodyTemplate.JsonType, pact.Version));
    }

    public void SetXml(XmlElementPart root, string contentType) => SetContents(BodyTemplate.OfXml(root, contentType, pact.Version));

    public void SetContents(IMatcher content, string contentType) => SetContents(BodyTemplate.OfMatcher(content, contentType, pact.Version));

    public void SetContents(BodyTemplate template)
    {
        _contents = template.Body;
        _rules = _rules with { Body = template.Rules };
        _generators = _generators with { Body = template.Generators };
    }

    public ExpectedMessage Build() => new()
    {
        Contents = _contents,
        Metadata = [.. _metadata],
        MatchingRules = _rules,
        Generators = _generators,
    };

    IMessagePartBuilder IMessagePartBuilder.WithMetadata(string key, string value)
    {
        AddMetadata(key, value);
        return this;
    }

    IMessagePartBuilder IMessagePartBuilder.WithMetadata(string key, IMatcher matcher)
    {
        AddMetadata(key, matcher);
        return this;
    }

    IMessagePartBuilder IMessagePartBuilder.WithJsonContent(object? body, JsonSerializerOptions? settings)
    {
        SetJson(body, settings);
        return this;
    }

    IMessagePartBuilder IMessagePartBuilder.WithXmlContent(XmlElementPart root, string contentType)
    {
        SetXml(root, contentType);
        return this;
    }

    IMessagePartBuilder IMessagePartBuilder.WithContent(string content, string contentType)
    {
        SetContents(BodyTemplate.OfText(content, contentType));
        return this;
    }

    IMessagePartBuilder IMessagePartBuilder.WithContent(byte[] content, string contentType)
    {
        SetContents(BodyTemplate.OfBytes(content, contentType));
        return this;
    }

    IMessagePartBuilder IMessagePartBuilder.WithContent(IMatcher content, string contentType)
    {
        SetContents(content, contentType);
        return this;
    }

    private void AddMetadata(string key, JsonElement value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (_metadata.Exists(entry => entry.Key == key))
            throw new ArgumentException($"The metadata '{key}' is said twice.", nameof(key));
        _metadata.Add(KeyValuePair.Create(key, value));
    }
}
