namespace Contracts.Schemas.Json;

internal readonly record struct JsonMember(string Name, JsonValue Value);
