using Contracts.Schemas;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Domain.Registry.Names;
using PactBroker.Domain.Registry.Settings;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Registry.Registering;

/// <summary>Finds the version of a subject that a schema is: the same, or the same but for what a client may not know.</summary>
internal static class SchemaLookup
{
    public static async Task<SchemaVersionRow?> FindVersionOfAsync(this StorageSession session, SubjectName subject, SchemaContent content, bool withDeleted) =>
        await session.FindMatchAsync(subject, content, withDeleted)
        ?? await session.FindCompletedAsync(subject, content, await session.FindLatestSchemaVersionAsync(subject), withDeleted);

    /// <summary>Who leaves metadata and rules out means those of the latest version.</summary>
    public static async Task<SchemaVersionRow?> FindCompletedAsync(this StorageSession session, SubjectName subject, SchemaContent content, SchemaVersionRow? latest, bool withDeleted) =>
        (content.Metadata is not null && content.RuleSet is not null) || latest is null or { Metadata: null, RuleSet: null }
            ? null
            : await session.FindMatchAsync(subject, Inheritance.Complete(content, latest.ToContent(), new RegistryConfig()), withDeleted);

    /// <summary>Only by what was sent.</summary>
    public static async Task<SchemaVersionRow?> FindMatchAsync(this StorageSession session, SubjectName subject, SchemaContent content, bool withDeleted)
    {
        var same = await session.ListVersionsWithContentAsync(subject, content.Guid.ToString(), content.Type.Word(), withDeleted);
        if (same.Count > 0)
        {
            return same[0];
        }

        var alike = await session.ListVersionsWithMoreAsync(subject, content.Text, content.Type.Word(), withDeleted);
        return alike.FirstOrDefault(version => IsAlike(content, version.ToContent()));
    }

    /// <summary>The references may be resolved in what was sent, and the recorded version is the registry's own addition.</summary>
    private static bool IsAlike(SchemaContent sent, SchemaContent stored) =>
        new SchemaContent
        {
            Type = stored.Type,
            Text = stored.Text,
            References = sent.References.Count == 0 ? [] : stored.References,
            Metadata = stored.Metadata?.WithoutVersion(),
            RuleSet = stored.RuleSet,
        }.Guid == sent.With(sent.Metadata?.WithoutVersion(), sent.RuleSet).Guid;
}
