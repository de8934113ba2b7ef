using System.Text.Json;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Messages;

/// <summary>One message while a test describes it.</summary>
internal sealed class MessageDraft(PactDefinition pact) : IMessagePartBuilder
{
    private const string JsonType = "application/json";

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
        var template = Template.Of(value, Settings, pact.Version);
        _contents = Body.FromJson(template.Example, JsonType);
        _rules = _rules with { Body = template.Rules };
        _generators = _generators with { Body = template.Generators };
    }

    public void SetContents(Body body) => _contents = body;

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

    IMessagePartBuilder IMessagePartBuilder.WithContent(byte[] content, string contentType)
    {
        SetContents(Body.FromBytes(content, contentType));
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
