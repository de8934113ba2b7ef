using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Consumers.Schemas;
using Contracts.Schemas.Events;
using Contracts.Tests.Repository;

namespace Contracts.Tests.Consumers.Schemas;

/// <summary>What is emitted for a type, in both roles, as reviewed text.</summary>
public sealed class JsonSchemasFromTypes
{
    private static readonly JsonSerializerOptions Named = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    public static TheoryData<string> Types => [.. typeof(Shapes).GetNestedTypes().Where(type => type is { IsEnum: false, IsAbstract: false } && type.Name is not (nameof(Shapes.Sku) or nameof(Shapes.SkuConverter))).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_has_a_schema_for_reading_and_one_for_writing(string name)
    {
        var type = typeof(Shapes).GetNestedType(name)!;
        var emitted = $"{Emitted(type, EventRole.Reader)}\n{Emitted(type, EventRole.Writer)}";

        Expectation.Holds($"Consumers/Schemas/Expectations/{name}.verified.txt", emitted);
    }

    private static string Emitted(Type type, EventRole role) =>
        $"{role.Word()}\n{JsonSchemaEmission.Of(type, Named, role, TypeSchemas.None.Add<Shapes.Sku>("""{"type":"string","pattern":"^[0-9]+$"}"""))}";
}
