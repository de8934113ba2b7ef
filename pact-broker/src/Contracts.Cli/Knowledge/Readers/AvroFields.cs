using System.Collections.Immutable;
using Contracts.Engine.Paths;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Cli.Knowledge.Readers;

/// <summary>Fields that an Avro schema names, by their path in an event. A field with a default is one that the reader can do without.</summary>
internal static class AvroFields
{
    private static readonly AvroSchemaOptions AsStored = new() { Strictness = AvroSchemaStrictness.Stored };

    public static IEnumerable<SchemaField> Find(string schema, ImmutableArray<PathToken> asked) =>
        Find(AvroSchema.Parse(schema, AsStored).Type, asked, isRequired: true).Distinct();

    private static IEnumerable<SchemaField> Find(AvroType type, ImmutableArray<PathToken> asked, bool isRequired)
    {
        if (asked.IsEmpty)
            return [new SchemaField(isRequired, Name(type))];
        var below = asked.RemoveAt(0);
        return type switch
        {
            AvroRecord record => record.Fields.Where(field => PathOverlap.CanBeSame(asked[0], new FieldToken(field.Name))).SelectMany(field => Find(field.Type, below, !field.HasDefault)),
            AvroUnion union => union.Branches.SelectMany(branch => Find(branch, asked, isRequired)),
            AvroArray array when asked[0] is not FieldToken => Find(array.Items, below, isRequired: false),
            AvroMap map => Find(map.Values, below, isRequired: false),
            _ => [],
        };
    }

    private static string Name(AvroType type) => type switch
    {
        AvroUnion union => string.Join(" or ", union.Branches.Select(Name)),
        AvroNamedType named => named.Name.Full,
        _ => type.Kind.ToString().ToLowerInvariant(),
    };
}
