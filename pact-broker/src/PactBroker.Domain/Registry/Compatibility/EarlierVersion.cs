using PactBroker.Domain.Registry.Contents;

namespace PactBroker.Domain.Registry.Compatibility;

/// <summary>A registered version that a new schema is held against.</summary>
public sealed record EarlierVersion(int Version, SchemaContent Content, ParsedSchema Schema);
