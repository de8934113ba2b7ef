using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;
using Contracts.Engine.Generators;

namespace Contracts.Engine.Documents.V3;

/// <summary>The generators of V3 and V4 files, by category: <c>{"body":{"$.id":{"type":"Uuid"}}}</c>.</summary>
internal static class CategorizedGenerators
{
    public static GeneratorSet Read(Node? node)
    {
        if (node is not { } generators)
            return GeneratorSet.None;

        generators.AsObject("The member generators", """{"body":{"$.id":{"type":"Uuid"}}}""");
        return new GeneratorSet
        {
            Method = Direct(generators.FirstMember("method")),
            Path = Direct(generators.FirstMember("path")),
            Status = Direct(generators.FirstMember("status")),
            Query = Keyed(generators.FirstMember("query")),
            Header = Keyed(generators.FirstMember("header", "headers")),
            Metadata = Keyed(generators.FirstMember("metadata")),
            Body = Keyed(generators.FirstMember("body", "content", "contents")),
            Extra = generators.MembersBeside(Categories.Names),
        };
    }

    public static void Write(Utf8JsonWriter writer, GeneratorSet generators)
    {
        writer.WriteStartObject();
        WriteDirect(writer, "method", generators.Method);
        WriteDirect(writer, "path", generators.Path);
        WriteDirect(writer, "status", generators.Status);
        WriteKeyed(writer, "query", generators.Query);
        WriteKeyed(writer, "header", generators.Header);
        WriteKeyed(writer, "metadata", generators.Metadata);
        WriteKeyed(writer, "body", generators.Body);
        PartWriting.Extra(writer, generators.Extra);
        writer.WriteEndObject();
    }

    /// <summary>Whether there is nothing to write.</summary>
    public static bool IsEmpty(GeneratorSet generators) =>
        generators is { Method: null, Path: null, Status: null }
        && generators.Query.IsEmpty && generators.Header.IsEmpty && generators.Metadata.IsEmpty && generators.Body.IsEmpty && generators.Extra.IsEmpty;

    private static ValueGenerator? Direct(Node? category)
    {
        if (category is not { } generator)
            return null;
        return generator.IsObject && !generator.Value.EnumerateObject().Any() ? null : One(generator);
    }

    private static ImmutableArray<GeneratorEntry> Keyed(Node? category) =>
        category is { } generators
            ? [.. generators.AsObject("A category of generators", """{"$.id":{"type":"Uuid"}}""").Members().Select(member => new GeneratorEntry(member.Name, One(member.Value)))]
            : [];

    private static ValueGenerator One(Node generator)
    {
        try
        {
            return GeneratorCatalogue.Read(generator.Value);
        }
        catch (AttributeFormatException error)
        {
            throw generator.Session.Wrong(generator.Place, error);
        }
    }

    private static void WriteDirect(Utf8JsonWriter writer, string category, ValueGenerator? generators) =>
        Categories.WriteDirect(writer, category, generators, GeneratorCatalogue.Write);

    private static void WriteKeyed(Utf8JsonWriter writer, string category, ImmutableArray<GeneratorEntry> generators) =>
        Categories.WriteKeyed(writer, category, generators, entry => entry.Key, (json, entry) => GeneratorCatalogue.Write(json, entry.Generator));
}
