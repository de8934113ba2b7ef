using PactBroker.Registry.Http;
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
        InFormat(SchemaDocument.Of(row, await session.WriteSchemaAsync(row, row.Context, request)), row.Context, request);

    public static async Task<SchemaDocument> DescribeAsync(this StorageSession session, SchemaRow row, string context, RegistryRequest request) =>
        InFormat(SchemaDocument.Of(row, await session.WriteSchemaAsync(row, context, request)), context, request);

    private static SchemaDocument InFormat(SchemaDocument document, string context, RegistryRequest request) =>
        request.Parameter("referenceFormat") == "qualified" ? document.Qualified(context) : document;
}
