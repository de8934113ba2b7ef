using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Domain.Registry.Names;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Registry.Schemas;

/// <summary>Reads schemas with all that they refer to; each schema once, however many ways lead to it.</summary>
internal sealed class SchemaReader(StorageSession session)
{
    private const int MaxReferences = 200;
    private const int MaxDepth = 30;

    private readonly Dictionary<(long SchemaId, string Context), ParsedSchema> _read = [];

    /// <summary>A schema that is registered.</summary>
    /// <param name="row">Its content.</param>
    /// <param name="context">Where it is registered: names of subjects in it are meant there.</param>
    public Task<ParsedSchema> ReadStoredAsync(SchemaRow row, string context) => ReadStoredAsync(row, context, depth: 0);

    /// <summary>A schema that came with a request.</summary>
    /// <exception cref="RegistryException">It is no schema, or refers to what is not there.</exception>
    public async Task<ParsedSchema> ReadNewAsync(SchemaContent content, string context, bool isNew) =>
        ParsedSchema.Parse(content.Type, content.Text, await ReadReferencesAsync(content, context, seesDeleted: !isNew, depth: 0), isNew);

    private async Task<ParsedSchema> ReadStoredAsync(SchemaRow row, string context, int depth)
    {
        if (_read.TryGetValue((row.Id, context), out var known))
        {
            return known;
        }

        var content = row.ToContent();
        var schema = ParsedSchema.Parse(content.Type, content.Text, await ReadReferencesAsync(content, context, seesDeleted: true, depth), isNew: false);
        _read.Add((row.Id, context), schema);
        return schema;
    }

    private async Task<IReadOnlyList<ReferencedSchema>> ReadReferencesAsync(SchemaContent content, string context, bool seesDeleted, int depth)
    {
        if (content.References.Count > MaxReferences || depth > MaxDepth)
        {
            throw RegistryException.InvalidSchema($"a schema has at most {MaxReferences} references, each over at most {MaxDepth} steps");
        }

        var schemas = new List<ReferencedSchema>(content.References.Count);
        foreach (var reference in content.References)
        {
            var subject = SubjectName.Parse(reference.Subject, context);
            var target = await session.FindSchemaVersionAsync(subject, reference.Version, seesDeleted)
                ?? throw RegistryException.NoReference(reference.Subject, reference.Version);
            schemas.Add(new ReferencedSchema(reference.Name, await ReadStoredAsync(target.Schema, subject.Context, depth + 1)));
        }

        return schemas;
    }
}
