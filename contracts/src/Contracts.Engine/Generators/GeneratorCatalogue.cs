using System.Collections.Frozen;
using System.Text.Json;
using Contracts.Engine.Attributes;

namespace Contracts.Engine.Generators;

/// <summary>The table of all generators: the name each goes by in a pact file and how it is read.</summary>
public static class GeneratorCatalogue
{
    private const string NameAttribute = "type";

    private static readonly FrozenDictionary<string, Func<AttributeReader, ValueGenerator>> Readers =
        new Dictionary<string, Func<AttributeReader, ValueGenerator>>
        {
            ["RandomInt"] = RandomIntGenerator.Read,
            ["RandomDecimal"] = RandomDecimalGenerator.Read,
            ["RandomHexadecimal"] = RandomHexadecimalGenerator.Read,
            ["RandomString"] = RandomStringGenerator.Read,
            ["RandomBoolean"] = RandomBooleanGenerator.Read,
            ["Regex"] = RegexGenerator.Read,
            ["Uuid"] = UuidGenerator.Read,
            ["Date"] = DateGenerator.Read,
            ["Time"] = TimeGenerator.Read,
            ["DateTime"] = DateTimeGenerator.Read,
            ["ProviderState"] = ProviderStateGenerator.Read,
            ["MockServerURL"] = MockServerUrlGenerator.Read,
        }.ToFrozenDictionary();

    /// <summary>Reads one generator. One with a name that is not in the table is kept as <see cref="UnknownGenerator"/>.</summary>
    /// <param name="generator">The object of the file: <c>{"type":"RandomInt","min":1}</c>.</param>
    /// <exception cref="AttributeFormatException">It is not an object, has no name, or an attribute that does not make sense.</exception>
    public static ValueGenerator Read(JsonElement generator)
    {
        var attributes = new AttributeReader("generator", generator, NameAttribute);
        var name = attributes.Text(NameAttribute) ?? throw AttributeFormatException.Nameless("generator", generator, NameAttribute);
        var read = Readers.TryGetValue(name, out var reader) ? reader(attributes) : new UnknownGenerator(name);
        return read with { Extra = attributes.Rest() };
    }

    /// <summary>Writes one generator as an object with its attributes by name.</summary>
    /// <param name="writer">The writer, where a value may stand.</param>
    /// <param name="generator">The generator.</param>
    public static void Write(Utf8JsonWriter writer, ValueGenerator generator) =>
        WrittenAttribute.WriteObject(writer, WrittenAttribute.Text(NameAttribute, generator.Name), generator.Attributes(), generator.Extra);
}
