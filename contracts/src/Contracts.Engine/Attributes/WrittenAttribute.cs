using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Documents;

namespace Contracts.Engine.Attributes;

/// <summary>One attribute as it goes into a file.</summary>
internal readonly record struct WrittenAttribute(string Name, Action<Utf8JsonWriter> Write)
{
    public static WrittenAttribute Text(string name, string value) => new(name, writer => writer.WriteStringValue(value));

    public static WrittenAttribute Number(string name, int value) => new(name, writer => writer.WriteNumberValue(value));

    public static IEnumerable<WrittenAttribute> Optional(string name, string? value) => value is null ? [] : [Text(name, value)];

    public static IEnumerable<WrittenAttribute> Optional(string name, int? value) => value is { } number ? [Number(name, number)] : [];

    /// <summary>Writes an object with its attributes by name, which is the order in the files of every Pact tool.</summary>
    public static void WriteObject(Utf8JsonWriter writer, WrittenAttribute name, IEnumerable<WrittenAttribute> attributes, ImmutableArray<ExtraMember> extra)
    {
        var all = attributes
            .Append(name)
            .Concat(extra.Select(member => new WrittenAttribute(member.Name, member.Value.WriteTo)))
            .OrderBy(attribute => attribute.Name, StringComparer.Ordinal);

        writer.WriteStartObject();
        foreach (var attribute in all)
        {
            writer.WritePropertyName(attribute.Name);
            attribute.Write(writer);
        }

        writer.WriteEndObject();
    }
}
