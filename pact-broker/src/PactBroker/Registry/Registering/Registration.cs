using Contracts.Schemas.Tags;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Compatibility;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Domain.Registry.Names;
using PactBroker.Domain.Registry.Settings;
using PactBroker.Registry.Schemas;
using PactBroker.Registry.Settings;
using PactBroker.Registry.Subjects;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Registry.Registering;

/// <summary>
/// Registers a schema under a subject. Reading and comparing are done on a snapshot first; the unit of work that writes
/// finds the results here and only looks whether they still count, so that no writer waits for a comparison.
/// </summary>
internal sealed class Registration(SubjectName name, SchemaBody body, bool normalize, CancellationToken cancellationToken)
{
    private readonly CompatibilityCheck _check = new(CompatibilityCheck.UsualLimit, cancellationToken);
    private readonly Dictionary<(SubjectName Subject, bool Normalize, bool IsNew), Candidate> _read = [];

    /// <summary>The version that the schema already is, or null if it can be registered.</summary>
    /// <exception cref="RegistryException">It cannot.</exception>
    public async Task<SchemaVersionRow?> FindAsync(StorageSession session) => (await DecideAsync(session)).Existing;

    /// <summary>The version that the schema is from now on.</summary>
    /// <exception cref="RegistryException">Something speaks against it; then nothing is written.</exception>
    public async Task<SchemaVersionRow> RunAsync(StorageSession session)
    {
        var decision = await DecideAsync(session);
        return decision.Existing ?? await WriteAsync(session, decision);
    }

    private async Task<Decision> DecideAsync(StorageSession session)
    {
        var subject = (await session.ResolveAliasAsync(name)).Checked();
        var settings = await session.ReadSettingsAsync(subject);
        var candidate = await ReadAsync(session, subject, settings);
        var mayBeThere = body.Version is null or 0 or SchemaBody.Next;
        if (mayBeThere && await session.FindMatchAsync(subject, candidate.Content, withDeleted: false) is { } existing)
        {
            return Decision.Is(Matching(existing));
        }

        var latest = await session.FindLatestSchemaVersionAsync(subject);
        if (mayBeThere && await session.FindCompletedAsync(subject, candidate.Content, latest, withDeleted: false) is { } completed)
        {
            return Decision.Is(Matching(completed));
        }

        DemandMode(subject, settings);
        if (settings.Mode == RegistryMode.Import)
        {
            return await session.FindSchemaVersionAsync(subject, body.Version ?? 0, withDeleted: false) is { } taken
                ? Decision.Is(taken.Guid == candidate.Content.Guid.ToString() && taken.RegistryId == body.Id ? taken : throw RegistryException.NotPermitted($"Version {body.Version} of the subject {subject} is another schema."))
                : Decision.Adds(subject, candidate.Content, settings.Mode, body.Version is > 0 ? body.Version.Value : await session.NextVersionAsync(subject));
        }

        var number = await session.NextVersionAsync(subject);
        var content = Inheritance.Complete(candidate.Content, latest?.ToContent(), settings.Config, body.Version == SchemaBody.Next ? number : null);
        if (content.Guid != candidate.Content.Guid && body.Version is null or 0 && await session.FindMatchAsync(subject, content, withDeleted: false) is { } configured)
        {
            return Decision.Is(Matching(configured));
        }

        var problems = await _check.RunAsync(session, subject, latest, candidate with { Content = content }, CompatibilityRules.Of(settings.Config));
        if (problems.Count > 0)
        {
            throw RegistryException.Incompatible(subject.ToString(), problems);
        }

        return body.Version is > 0 && body.Version != number
            ? throw RegistryException.InvalidSchema($"the version is {body.Version}, and the next version of the subject is {number}")
            : Decision.Adds(subject, content, settings.Mode, number);
    }

    private async Task<Candidate> ReadAsync(StorageSession session, SubjectName subject, EffectiveSettings settings)
    {
        var key = (subject, (normalize || settings.Config.Normalize == true) && settings.Mode != RegistryMode.Import, settings.Config.ValidateNewSchemas ?? true);
        if ((body.IsEmpty || body.PropagateSchemaTags == true) && settings.Mode != RegistryMode.Import && await session.FindLatestSchemaVersionAsync(subject) is { } latest)
        {
            return await ReadAfterAsync(session, subject, latest, key.Item2, key.Item3);
        }

        if (_read.TryGetValue(key, out var known))
        {
            return known;
        }

        var candidate = await session.ReadCandidateAsync(subject, body, key.Item2, key.Item3);
        if (candidate.Content.References.Count == 0)
        {
            _read.Add(key, candidate);
        }

        return candidate;
    }

    /// <summary>What was sent without a text has that of the latest version, and its tags come along where that was asked for.</summary>
    private Task<Candidate> ReadAfterAsync(StorageSession session, SubjectName subject, SchemaVersionRow latest, bool isNormalized, bool isNew)
    {
        var completed = body.IsEmpty ? body.WithTextOf(latest) : body;
        var inherited = body.PropagateSchemaTags == true ? InlineTags.Of(RegistryTypes.Parse(latest.Type), latest.Document) : [];
        return session.ReadCandidateAsync(subject, completed, isNormalized, isNew, inherited);
    }

    private SchemaVersionRow Matching(SchemaVersionRow existing) =>
        body.Id is null or <= 0 || body.Id == existing.RegistryId ? existing : throw RegistryException.IdMismatch(body.Id.Value, existing.RegistryId);

    private void DemandMode(SubjectName subject, EffectiveSettings settings)
    {
        settings.DemandWriting(subject);
        var hasId = body.Id is > 0;
        if (hasId != (settings.Mode == RegistryMode.Import))
        {
            throw RegistryException.NotPermitted(hasId
                ? $"An id is only given in IMPORT mode; the subject {subject} is in {settings.Mode.Word()} mode."
                : $"The subject {subject} is in IMPORT mode, in which every schema comes with its id.");
        }
    }

    private async Task<SchemaVersionRow> WriteAsync(StorageSession session, Decision decision)
    {
        var (subject, content) = (decision.Subject, decision.Content!);
        var schemaId = await session.EnsureSchemaAsync(content);
        var registryId = body.Id ?? 0;
        if (decision.Mode == RegistryMode.Import)
        {
            await session.ImportRegistryIdAsync(subject.Context, registryId, schemaId);
        }
        else
        {
            registryId = await session.EnsureRegistryIdAsync(subject.Context, schemaId);
        }

        var number = decision.Number;
        var subjectId = await session.EnsureSubjectAsync(subject);
        await session.ForgetReplacedAsync(subjectId, schemaId, number);
        var versionId = await session.InsertSchemaVersionAsync(subjectId, number, schemaId, registryId);
        for (var i = 0; i < content.References.Count; i++)
        {
            var target = await session.EnsureSubjectAsync(SubjectName.Parse(content.References[i].Subject, subject.Context));
            await session.InsertReferenceAsync(versionId, i, target, content.References[i].Version);
        }

        return await session.FindSchemaVersionAsync(subject, number, withDeleted: false) ?? throw new InvalidOperationException("The version that was written is not there.");
    }

    /// <summary>What is to be done: nothing, as the schema is there, or a version more.</summary>
    private sealed record Decision(SchemaVersionRow? Existing, SubjectName Subject, SchemaContent? Content, RegistryMode Mode, int Number)
    {
        public static Decision Is(SchemaVersionRow existing) => new(existing, existing.Subject, null, default, existing.Version);

        public static Decision Adds(SubjectName subject, SchemaContent content, RegistryMode mode, int number) => new(null, subject, content, mode, number);
    }
}
