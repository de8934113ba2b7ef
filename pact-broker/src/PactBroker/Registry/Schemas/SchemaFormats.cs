using Contracts.Schemas.Tags;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Registry.Http;
using PactBroker.Registry.Registering;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Registry.Schemas;

/// <summary>The ways in which a schema is written. A format that its language does not have is the text itself.</summary>
internal static class SchemaFormats
{
    /// <summary>The text in the format that was asked for; "resolved" has inside what it refers to.</summary>
    public static async Task<string> WriteSchemaAsync(this StorageSession session, SchemaRow row, string context, RegistryRequest request) =>
        request.Parameter("format") == "resolved" && row.Refs is not null
            ? (await new SchemaReader(session).ReadStoredAsync(row, context)).ResolvedText
            : row.Document;

    public static async Task<SchemaDocument> DescribeAsync(this StorageSession session, SchemaVersionRow row, RegistryRequest request) =>
        AsAsked(SchemaDocument.Of(row, await session.WriteSchemaAsync(row, row.Context, request)), row, row.Context, request);

    public static async Task<SchemaDocument> DescribeAsync(this StorageSession session, SchemaRow row, string context, RegistryRequest request) =>
        AsAsked(SchemaDocument.Of(row, await session.WriteSchemaAsync(row, context, request)), row, context, request);

    private static SchemaDocument AsAsked(SchemaDocument document, SchemaRow row, string context, RegistryRequest request)
    {
        var shown = request.Parameter("referenceFormat") == "qualified" ? document.Qualified(context) : document;
        return request.Parameters("findTags") is { Count: > 0 } tags ? shown with { SchemaTags = [.. Tagged(row, tags)] } : shown;
    }

    /// <summary>The parts of a schema with one of these tags; the star stands for any.</summary>
    private static IEnumerable<SchemaTagsBody> Tagged(SchemaRow row, IReadOnlyList<string> tags) => InlineTags.Of(RegistryTypes.Parse(row.Type), row.Document)
        .Where(tagged => tags.Contains("*") || tagged.Tags.Intersect(tags).Any())
        .Select(SchemaTagsBody.Of);
}
