using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Data;

/// <summary>The JSON encoding of the specification.</summary>
public static class AvroJson
{
    /// <summary>The JSON of a datum.</summary>
    /// <exception cref="AvroDataException">The datum is no value of the schema.</exception>
    public static string Encode(AvroSchema schema, AvroDatum datum)
    {
        var writing = new JsonDatumWriting();
        writing.Write(schema.Type, datum);
        return writing.ToString();
    }

    /// <summary>The datum that the JSON holds.</summary>
    /// <exception cref="AvroDataException">The text is not JSON, or not data of the schema.</exception>
    public static AvroDatum Decode(AvroSchema schema, string json)
    {
        var reading = new JsonDatumReading(JsonNotation.Data);
        return reading.Read(Parse(json), schema.Type) ?? throw new AvroDataException($"The JSON is no value of the schema: {reading.Problem}");
    }

    private static JsonValue Parse(string json)
    {
        try
        {
            return JsonText.Parse(json);
        }
        catch (JsonTextException e)
        {
            throw new AvroDataException($"Byte {e.Offset}: {e.Message}", e);
        }
    }
}
