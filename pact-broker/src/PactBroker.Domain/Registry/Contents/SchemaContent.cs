using Contracts.Schemas;

namespace PactBroker.Domain.Registry.Contents;

/// <summary>All that makes a schema what it is. Two registrations of the same content are the same schema.</summary>
public sealed class SchemaContent
{
    private readonly Lazy<Guid> _guid;

    public SchemaContent() => _guid = new(() => SchemaIdentity.Of(this));

    public required SchemaType Type { get; init; }

    /// <summary>The text in the spelling of registries, as it is stored and hashed.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<SchemaReference> References { get; init; } = [];

    public SchemaMetadata? Metadata { get; init; }

    public SchemaRuleSet? RuleSet { get; init; }

    /// <summary>The identity that every registry computes alike. The language is no part of it.</summary>
    public Guid Guid => _guid.Value;

    public SchemaContent With(SchemaMetadata? metadata, SchemaRuleSet? ruleSet) =>
        new() { Type = Type, Text = Text, References = References, Metadata = metadata, RuleSet = ruleSet };

    public SchemaContent With(string text) => new() { Type = Type, Text = text, References = References, Metadata = Metadata, RuleSet = RuleSet };
}
