using System.Text;
using Contracts.Schemas.Avro;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.Schemas.Events;

/// <summary>Holds the bytes of a value or a key against a schema.</summary>
internal static class PayloadCheck
{
    public static IEnumerable<string> Problems(string what, SubjectSchema reader, SubjectSchema writer, ReadOnlyMemory<byte> bytes)
    {
        if (reader.Type != writer.Type)
            return [$"The {what} is written as {writer.Type.Word()} and read as {reader.Type.Word()}."];
        return reader.Type == SchemaType.Avro ? Avro(what, reader, writer, bytes.Span) : Json(what, reader, bytes.Span);
    }

    private static IEnumerable<string> Json(string what, SubjectSchema reader, ReadOnlySpan<byte> bytes)
    {
        var validation = JsonSchema.Parse(reader.Text).Validate(Encoding.UTF8.GetString(bytes));
        if (validation.GivenUp is { } reason)
            return [$"The {what} could not be validated: {reason}"];
        return validation.Errors.Select(error => $"{what}{(error.InstancePath.Length > 0 ? $" at {error.InstancePath}" : "")}: {error.Sentence}");
    }

    private static IEnumerable<string> Avro(string what, SubjectSchema reader, SubjectSchema writer, ReadOnlySpan<byte> bytes)
    {
        var (into, from) = (AvroSchema.Parse(reader.Text), AvroSchema.Parse(writer.Text));
        string[] unread = new AvroReader(into, from).TryRead(bytes, out _, out var problem) ? [] : [$"{what}: {problem}"];
        // Whatever this event holds: the next one holds what is misread.
        return [.. unread, .. AvroMeaning.Check(into, from).Select(misreading => $"{what}: {misreading.Sentence}")];
    }
}
