using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Resolution;

/// <summary>What a reader expects where a writer has something.</summary>
internal readonly record struct TypePair(AvroType Reader, AvroType Writer);
