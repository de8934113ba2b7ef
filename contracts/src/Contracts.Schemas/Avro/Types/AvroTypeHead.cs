namespace Contracts.Schemas.Avro.Types;

/// <summary>What every named type begins with.</summary>
internal sealed record AvroTypeHead(AvroName Name, IReadOnlyList<AvroName> Aliases, IReadOnlyList<string> WrittenAliases, string? Doc);
