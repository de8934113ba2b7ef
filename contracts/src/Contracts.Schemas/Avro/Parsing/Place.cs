using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Parsing;

/// <summary>Where in a schema the parser is: its path, the namespace that simple names stand in, and how many types are around it.</summary>
internal readonly record struct Place(JsonPointer At, string Space, int Depth)
{
    public Place Into(JsonPointer at) => new(at, Space, Depth + 1);
}
