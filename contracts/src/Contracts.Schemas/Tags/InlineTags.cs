using System.Runtime.CompilerServices;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Tags;

/// <summary>Tags that stand in a schema beside what they are about, in the member <c>confluent:tags</c>: which parts hold personal data, for example.</summary>
/// <example><code>var text = InlineTags.Change(SchemaType.Avro, schema, [new(new("shop.Order.email", SchemaEntityKind.Field), ["PII"])], []);</code></example>
public static class InlineTags
{
    /// <summary>The parts that carry any, in the order of the schema.</summary>
    /// <param name="type">The language of the schema.</param>
    /// <param name="text">A schema in this language.</param>
    public static IReadOnlyList<TaggedEntity> Of(SchemaType type, string text) =>
        [.. Places(type, JsonText.Parse(text)).Select(place => new TaggedEntity(place.Entity, place.Tags)).Where(tagged => tagged.Tags.Count > 0)];

    /// <summary>Whether the schema has such a part.</summary>
    /// <param name="type">The language of the schema.</param>
    /// <param name="text">A schema in this language.</param>
    /// <param name="entity">The part.</param>
    public static bool Has(SchemaType type, string text, SchemaEntity entity) => Places(type, JsonText.Parse(text)).Any(place => place.Is(entity));

    /// <summary>The same schema with other tags; nothing else in it changes.</summary>
    /// <param name="type">The language of the schema.</param>
    /// <param name="text">A schema in this language.</param>
    /// <param name="added">Tags that come to those that are there.</param>
    /// <param name="removed">Tags that go, after the others came.</param>
    /// <exception cref="UnknownSchemaEntityException">The schema has no such part.</exception>
    public static string Change(SchemaType type, string text, IReadOnlyCollection<TaggedEntity> added, IReadOnlyCollection<TaggedEntity> removed)
    {
        ArgumentNullException.ThrowIfNull(added);
        ArgumentNullException.ThrowIfNull(removed);
        var root = JsonText.Parse(text);
        var places = Places(type, root).ToList();
        var tags = new Dictionary<JsonObject, IEnumerable<string>>(ReferenceEqualityComparer.Instance);
        foreach (var (entity, names) in added)
            Update(entity, place => tags[place.Node] = Now(place).Union(names));
        foreach (var (entity, names) in removed)
            Update(entity, place => tags[place.Node] = Now(place).Except(names));
        return JsonPrinter.Print(Rewritten(root, tags));

        IEnumerable<string> Now(TagPlace place) => tags.GetValueOrDefault(place.Node, place.Tags).ToList();

        void Update(SchemaEntity entity, Action<TagPlace> update) =>
            update(places.Find(place => place.Entity == entity) ?? places.Find(place => place.Is(entity)) ?? throw new UnknownSchemaEntityException(entity, places.Select(place => place.Entity)));
    }

    private static IEnumerable<TagPlace> Places(SchemaType type, JsonValue root) => type == SchemaType.Avro ? AvroTagPlaces.In(root) : JsonTagPlaces.In(root);

    private static JsonValue Rewritten(JsonValue value, Dictionary<JsonObject, IEnumerable<string>> tags)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            JsonArray array => new JsonArray([.. array.Items.Select(item => Rewritten(item, tags))], array.Offset),
            JsonObject node => new JsonObject(Tagged(node, tags).Select(member => member with { Value = Rewritten(member.Value, tags) }), node.Offset),
            _ => value,
        };
    }

    private static IEnumerable<JsonMember> Tagged(JsonObject node, Dictionary<JsonObject, IEnumerable<string>> tags)
    {
        if (!tags.TryGetValue(node, out var changed))
            return node.Members;
        var names = changed.Select(name => (JsonValue)new JsonString(name, node.Offset)).ToList();
        var member = new JsonMember(TagPlace.Member, new JsonArray(names, node.Offset));
        return names.Count == 0 ? node.Members.Where(other => other.Name != TagPlace.Member)
            : node.TryGet(TagPlace.Member, out _) ? node.Members.Select(other => other.Name == TagPlace.Member ? member : other)
            : node.Members.Append(member);
    }
}
