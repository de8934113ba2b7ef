using PactBroker.Domain.Registry.Contents;

namespace PactBroker.Registry.Registering;

/// <summary>A schema that came with a request, in the spelling of the registry, and read.</summary>
internal sealed record Candidate(SchemaContent Content, ParsedSchema Schema);
