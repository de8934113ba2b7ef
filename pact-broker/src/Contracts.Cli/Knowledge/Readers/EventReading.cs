using Contracts.Cli.Knowledge.Questions;
using Contracts.Providers.Events;
using Contracts.Schemas;
using Contracts.Schemas.Events;

namespace Contracts.Cli.Knowledge.Readers;

/// <summary>Where the schema of an event's reader reads a place.</summary>
internal static class EventReading
{
    public static IEnumerable<Reading> Of(SourcedEvent sourced, Place place)
    {
        var contract = sourced.Contract;
        if (contract.Role != EventRole.Reader)
            return [];
        var reader = new Reading
        {
            Consumer = contract.Application,
            Interaction = $"reads {contract.Event} ({contract.Value.Type.Word()} schema)",
            Origin = sourced.Origin,
            Why = sourced.ShortDescription,
            Place = place.ToString(),
        };
        return place switch
        {
            Place.Field field => Fields(contract.Value, field).Select(found => reader with { Rules = [found.ToString()] }),
            Place.Header header when contract.Headers.Contains(header.Name) => [reader with { Rules = ["required"] }],
            _ => [],
        };
    }

    private static IEnumerable<SchemaField> Fields(SubjectSchema schema, Place.Field field) =>
        schema.Type == SchemaType.Avro ? AvroFields.Find(schema.Text, field.Steps) : JsonSchemaFields.Find(schema.Text, field.Steps);
}
