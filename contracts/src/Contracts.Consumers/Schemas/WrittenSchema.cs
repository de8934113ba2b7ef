using NJsonSchema;
using NJsonSchema.Generation.TypeMappers;

namespace Contracts.Consumers.Schemas;

/// <summary>A type whose schema is known as text. It travels through NJsonSchema's model unread.</summary>
internal sealed class WrittenSchema(Type type, string text) : ITypeMapper
{
    private const string Member = "x-written-schema";

    public Type MappedType => type;

    public bool UseReference => false;

    public static void Put(JsonSchema schema, string text) => schema.ExtensionData = new Dictionary<string, object?> { [Member] = text };

    public static string? Of(JsonSchema schema) => schema.ExtensionData?.TryGetValue(Member, out var text) == true ? (string?)text : null;

    public void GenerateSchema(JsonSchema schema, TypeMapperContext context) => Put(schema, text);
}
