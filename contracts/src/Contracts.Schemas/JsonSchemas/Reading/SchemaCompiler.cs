using System.Collections.Immutable;
using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;

namespace Contracts.Schemas.JsonSchemas.Reading;

/// <summary>Turns schemas into keywords that check, each schema once. What is left to do waits in a queue, so that nesting costs no stack.</summary>
internal sealed class SchemaCompiler(SchemaStore store)
{
    private readonly Dictionary<JsonValue, SchemaNode> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<SchemaNode> _open = new();

    public JsonSchemaOptions Options => store.Options;

    public bool HasDynamicReferences => _nodes.Values.Any(node => node.Keywords.Any(keyword => keyword is RecursiveRefKeyword or DynamicRefKeyword));

    public SchemaNode Compile(string text)
    {
        var address = SchemaUri.Parse(Options.BaseUri).WithoutFragment;
        var resource = store.Add(address, text, Options.DefaultDraft);
        var root = Node(resource, resource.Document.Root, resource.Document.Root);
        while (_open.TryDequeue(out var node))
            Complete(node);
        return root;
    }

    /// <summary>The schema that stands in a keyword of another.</summary>
    public SchemaNode Node(SchemaResource within, JsonValue schema, JsonValue at)
    {
        if (schema is not (JsonObject or JsonBoolean))
            throw within.Document.Problem(at, $"A schema is an object, true or false; this is {schema.Noun}.");
        if (_nodes.TryGetValue(schema, out var node))
            return node;
        node = new SchemaNode(schema, store.ResourceOf(schema));
        _nodes.Add(schema, node);
        _open.Enqueue(node);
        return node;
    }

    /// <summary>The schema that a reference leads to, and the resource and fragment it was found by.</summary>
    public (SchemaNode Node, SchemaResource Resource, string? Fragment) Refer(SchemaResource from, JsonString reference)
    {
        var uri = SchemaUri.Parse(from.Address).Resolve(reference.Value);
        var resource = store.Find(uri.WithoutFragment, from.Dialect.Draft)
            ?? throw from.Document.Problem(reference, $"\"{reference.Value}\" leads to {uri.WithoutFragment}, which is not here.");
        var part = store.Part(resource, uri.Fragment)
            ?? throw from.Document.Problem(reference, $"\"{reference.Value}\" leads to nothing: {Where(resource)} has no #{uri.Fragment}.");
        return (Node(store.ResourceOf(part), part, reference), resource, uri.Fragment);
    }

    private static string Where(SchemaResource resource) => resource.Address.Length > 0 ? resource.Address : "the schema";

    private void Complete(SchemaNode node)
    {
        var resource = node.Resource;
        foreach (var anchor in resource.DynamicAnchors.Where(anchor => !resource.DynamicTargets.ContainsKey(anchor)))
            resource.DynamicTargets.Add(anchor, Node(resource, resource.Anchors[anchor], resource.Anchors[anchor]));
        if (resource.IsRecursiveAnchor)
            resource.RecursiveTarget ??= Node(resource, resource.Root, resource.Root);
        if (node.Source is not JsonObject schema)
            return;
        var keywords = ImmutableArray.CreateBuilder<Keyword>();
        var isLeaf = true;
        var standsAlone = resource.Dialect.ReferenceStandsAlone && schema.TryGet("$ref", out _);
        foreach (var row in resource.Dialect.Rows)
        {
            if (row.Read is null || (standsAlone && row.Name != "$ref") || !schema.TryGet(row.Name, out var value))
                continue;
            if (row.Read(new KeywordSource(row.Name, value, schema, resource, this)) is not { } keyword)
                continue;
            keywords.Add(keyword);
            isLeaf &= !row.LeadsOn;
        }

        node.Complete(keywords.DrainToImmutable(), isLeaf);
    }
}
