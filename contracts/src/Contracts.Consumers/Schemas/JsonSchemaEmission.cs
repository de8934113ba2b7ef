using System.Text.Json;
using Contracts.Schemas.Events;
using Newtonsoft.Json;
using NJsonSchema;
using NJsonSchema.Generation;

namespace Contracts.Consumers.Schemas;

/// <summary>
/// The JSON Schema of a C# type, as System.Text.Json reads or writes it. NJsonSchema walks the types, names their definitions and reads their annotations; members, names,
/// nulls and what must be there come from the serializer itself; and the text is printed here, because NJsonSchema's own printing reorders and rewrites.
/// </summary>
internal static class JsonSchemaEmission
{
    public static string Of(Type type, JsonSerializerOptions serializer, EventRole role, TypeSchemas types)
    {
        var options = new JsonSerializerOptions(serializer);
        options.MakeReadOnly(populateMissingResolver: true);
        var needs = new MemberNeeds(options, role);
        var reading = new ShapeReading(options);
        var settings = new JsonSchemaGeneratorSettings
        {
            SerializerSettings = new JsonSerializerSettings { ContractResolver = new SerializerContracts(options, needs.Members) },
            DefaultReferenceTypeNullHandling = ReferenceTypeNullHandling.NotNull,
            FlattenInheritanceHierarchy = true,
            GenerateAbstractProperties = true,
            GenerateKnownTypes = false,
            // Whether there are XML docs beside an assembly differs from machine to machine.
            UseXmlDocumentation = false,
            SchemaProcessors = { reading },
        };
        foreach (var written in types.Types)
            settings.TypeMappers.Add(new WrittenSchema(written, types.Of(written)!));
        foreach (var scalar in ScalarSchemas.Types.Except(types.Types))
            settings.TypeMappers.Add(new WrittenSchema(scalar, NumbersAsText.Of(scalar, options.NumberHandling, role) ?? ScalarSchemas.Of(scalar)!));

        var root = Generated(type, settings);
        return new SchemaWriting(options, role, needs, reading, root).Write(type);
    }

    private static JsonSchema Generated(Type type, JsonSchemaGeneratorSettings settings)
    {
        try
        {
            return new JsonSchemaGenerator(settings).Generate(type);
        }
        catch (InvalidOperationException unfit) when (unfit is not ObjectDisposedException)
        {
            throw new SchemaEmissionException($"{type} cannot be described: {unfit.Message}", unfit);
        }
        catch (NotSupportedException unfit)
        {
            throw new SchemaEmissionException($"{type} cannot be described: {unfit.Message}", unfit);
        }
    }
}
