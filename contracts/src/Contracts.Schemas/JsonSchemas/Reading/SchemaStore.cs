using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.MetaSchemas;

namespace Contracts.Schemas.JsonSchemas.Reading;

/// <summary>All schemas that references may lead to, by address.</summary>
internal sealed class SchemaStore(JsonSchemaOptions options)
{
    private readonly Dictionary<string, SchemaResource> _resources = [];
    private readonly Dictionary<JsonValue, SchemaResource> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _documents =
        options.Documents.ToDictionary(pair => SchemaUri.Parse(pair.Key).WithoutFragment, pair => pair.Value);

    public JsonSchemaOptions Options => options;

    public SchemaResource Add(string address, string text, JsonSchemaDraft draft)
    {
        var document = new SchemaDocument(address, text);
        var resource = new SchemaResource(document, address, document.Root, DialectOf(document, document.Root) ?? Dialect.Of(draft));
        _resources.TryAdd(address, resource);
        Index(document.Root, resource);
        return ResourceOf(document.Root);
    }

    /// <summary>The resource that a part of a document belongs to; parts that no keyword leads to are looked through when a reference leads there.</summary>
    public SchemaResource ResourceOf(JsonValue schema) => _places[schema];

    public SchemaResource? Find(string address, JsonSchemaDraft draft)
    {
        if (_resources.TryGetValue(address, out var resource))
            return resource;
        if (_documents.TryGetValue(address, out var text))
            return Add(address, text, draft);
        return MetaSchema.Find(address) is { } meta ? Add(address, meta, draft) : null;
    }

    /// <summary>The part of a resource that a fragment names, or null.</summary>
    public JsonValue? Part(SchemaResource resource, string? fragment)
    {
        if (string.IsNullOrEmpty(fragment))
            return resource.Root;
        var name = Uri.UnescapeDataString(fragment);
        return name.StartsWith('/') ? AtPointer(resource, name) : resource.Anchors.GetValueOrDefault(name);
    }

    private JsonValue? AtPointer(SchemaResource resource, string pointer)
    {
        JsonValue? value = resource.Root;
        foreach (var step in pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            value = value switch
            {
                JsonObject node => node.TryGet(step, out var member) ? member : null,
                JsonArray node => int.TryParse(step, out var at) && at >= 0 && at < node.Items.Count ? node.Items[at] : null,
                _ => null,
            };
            if (value is null)
                return null;
            resource = _places.GetValueOrDefault(value, resource);
        }

        Index(value, resource);
        return value;
    }

    private void Index(JsonValue root, SchemaResource inside)
    {
        var open = new Stack<(JsonValue Schema, SchemaResource Inside)>([(root, inside)]);
        while (open.TryPop(out var next))
        {
            if (_places.ContainsKey(next.Schema))
                continue;
            var resource = next.Schema is JsonObject node ? Enter(node, next.Inside) : next.Inside;
            _places.Add(next.Schema, resource);
            if (next.Schema is not JsonObject schema)
                continue;
            foreach (var row in resource.Dialect.Rows)
            {
                if (row.Places == SchemaPlaces.None || !schema.TryGet(row.Name, out var value))
                    continue;
                foreach (var part in row.Places.In(value))
                    open.Push((part, resource));
            }
        }
    }

    private SchemaResource Enter(JsonObject schema, SchemaResource inside)
    {
        var dialect = schema == inside.Document.Root ? inside.Dialect : DialectOf(inside.Document, schema) ?? inside.Dialect;
        var resource = inside;
        if (schema.TryGet(dialect.IdKeyword, out var value) && value is JsonString { Value: var id } && !(dialect.ReferenceStandsAlone && schema.TryGet("$ref", out _)))
        {
            var uri = SchemaUri.Parse(inside.Address).Resolve(id);
            if (uri.Fragment is { Length: > 0 } && id.StartsWith('#'))
            {
                inside.Anchors.TryAdd(uri.Fragment, schema);
            }
            else
            {
                resource = new SchemaResource(inside.Document, uri.WithoutFragment, schema, dialect);
                _resources[resource.Address] = resource;
            }
        }

        AddAnchor(schema, resource, "$anchor", dialect.HasAnchors);
        if (AddAnchor(schema, resource, "$dynamicAnchor", dialect.Draft >= JsonSchemaDraft.Draft202012) is { } name)
            resource.DynamicAnchors.Add(name);
        return resource;
    }

    private static string? AddAnchor(JsonObject schema, SchemaResource resource, string keyword, bool isKnown)
    {
        if (!isKnown || !schema.TryGet(keyword, out var value) || value is not JsonString { Value: var name })
            return null;
        resource.Anchors.TryAdd(name, schema);
        return name;
    }

    private Dialect? DialectOf(SchemaDocument document, JsonValue schema)
    {
        if (schema is not JsonObject node || !node.TryGet("$schema", out var value))
            return null;
        if (value is not JsonString { Value: var text })
            throw document.Problem(value, "\"$schema\" is the address of a meta-schema, such as \"https://json-schema.org/draft/2020-12/schema\".");
        var address = SchemaUri.Parse(text).WithoutFragment;
        if (MetaSchema.Draft(address) is { } draft)
            return Dialect.Of(draft);
        if (address.TrimEnd('/') is "http://json-schema.org/schema" or "https://json-schema.org/schema" or "")
            return null;
        if (address == document.Address || Find(address, options.DefaultDraft) is not { } meta)
            throw document.Problem(value, $"The meta-schema {text} is not known. Known are the drafts 4, 6, 7, 2019-09 and 2020-12, and documents that are given along.");
        return meta.Root is JsonObject root && root.TryGet("$vocabulary", out var vocabularies) && vocabularies is JsonObject list
            ? meta.Dialect.WithVocabularies(Vocabularies(document, value, list))
            : meta.Dialect;
    }

    private static HashSet<string> Vocabularies(SchemaDocument document, JsonValue at, JsonObject list)
    {
        var unknown = list.Members.FirstOrDefault(member => member.Value is JsonBoolean { Value: true } && !Dialect.KnownVocabularies.Contains(member.Name));
        return unknown.Name is null
            ? [.. list.Members.Select(member => member.Name)]
            : throw document.Problem(at, $"The meta-schema requires the vocabulary {unknown.Name}, which is not known here.");
    }
}
