using Contracts.Schemas.Tags;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Domain.Registry.Names;
using PactBroker.Registry.Schemas;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Registry.Registering;

/// <summary>Makes of what was sent what is stored: references to the latest become references to a number, the text is spelled as registries do.</summary>
internal static class CandidateReader
{
    private const int Latest = -1;

    /// <exception cref="RegistryException">It is no schema.</exception>
    public static async Task<Candidate> ReadCandidateAsync(
        this StorageSession session, SubjectName subject, SchemaBody body, bool normalize, bool isNew, IReadOnlyList<TaggedEntity>? inherited = null)
    {
        if (body.IsEmpty)
        {
            throw RegistryException.EmptySchema();
        }

        var sent = new SchemaContent
        {
            Type = RegistryTypes.Parse(body.SchemaType),
            Text = body.Schema!,
            References = await ReadReferencesAsync(session, subject, body),
            Metadata = body.Metadata,
            RuleSet = body.RuleSet,
        };
        var schema = await new SchemaReader(session).ReadNewAsync(sent, subject.Context, isNew);
        if (body.ChangesTags || inherited is { Count: > 0 })
        {
            sent = sent.With(Tagged(schema, body, inherited ?? []));
            schema = await new SchemaReader(session).ReadNewAsync(sent, subject.Context, isNew);
        }

        var content = new SchemaContent
        {
            Type = sent.Type,
            Text = normalize ? schema.NormalizedText : schema.Text,
            References = normalize ? [.. sent.References.Distinct().OrderBy(reference => reference.Name, StringComparer.Ordinal)] : sent.References,
            Metadata = sent.Metadata,
            RuleSet = sent.RuleSet,
        };
        return new Candidate(content, schema);
    }

    private static string Tagged(ParsedSchema schema, SchemaBody body, IReadOnlyList<TaggedEntity> inherited)
    {
        var here = inherited.Where(tagged => InlineTags.Has(schema.Type, schema.Text, tagged.Entity));
        try
        {
            return InlineTags.Change(
                schema.Type, schema.Text, [.. here, .. (body.SchemaTagsToAdd ?? []).Select(tags => tags.Read())], [.. (body.SchemaTagsToRemove ?? []).Select(tags => tags.Read())]);
        }
        catch (UnknownSchemaEntityException unknown)
        {
            throw RegistryException.InvalidSchema(unknown.Message, unknown);
        }
    }

    private static async Task<IReadOnlyList<SchemaReference>> ReadReferencesAsync(StorageSession session, SubjectName subject, SchemaBody body)
    {
        var references = new List<SchemaReference>();
        foreach (var reference in body.References ?? [])
        {
            if (reference is not { Name.Length: > 0, Subject.Length: > 0, Version: { } version })
            {
                throw RegistryException.InvalidSchema("a reference has a name, a subject and a version");
            }

            var target = SubjectName.Parse(reference.Subject, subject.Context).Checked();

            if (version == Latest)
            {
                var latest = await session.FindLatestSchemaVersionAsync(target);
                version = latest?.Version ?? throw RegistryException.NoReference(reference.Subject, Latest);
            }

            references.Add(new SchemaReference(reference.Name, reference.Subject, version));
        }

        return references;
    }
}
