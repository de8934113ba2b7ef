using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Parsing;

/// <summary>Gives every field its default as data. It runs when all types are known: a default may be a value of the record that it stands in.</summary>
internal sealed class DefaultChecking(SchemaSource source)
{
    private readonly List<(AvroField Field, JsonPointer At)> _fields = [];

    public void Add(AvroField field, JsonPointer at)
    {
        if (field.HasDefault)
            _fields.Add((field, at));
    }

    public void Check()
    {
        foreach (var (field, at) in _fields)
        {
            var written = field.WrittenDefault!;
            var reading = new JsonDatumReading(JsonNotation.Default);
            field.Default = reading.Read(written, field.Type);
            if (field.Default is null && source.Strictness == AvroSchemaStrictness.New)
                throw source.Wrong(at, written, $"The default of '{field.Name}' is no value of its type: {reading.Problem}");
        }
    }
}
