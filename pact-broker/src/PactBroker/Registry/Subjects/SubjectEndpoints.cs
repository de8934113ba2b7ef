using PactBroker.Access;
using PactBroker.Domain.Registry;
using PactBroker.Http;
using PactBroker.Registry.Http;
using PactBroker.Registry.Registering;
using PactBroker.Registry.Schemas;
using PactBroker.Registry.Settings;
using PactBroker.Registry.Versions;

namespace PactBroker.Registry.Subjects;

internal static class SubjectEndpoints
{
    public static void Map(RegistryRoutes routes) => routes
        .Get("/subjects", ListAsync)
        .Post("/subjects/{subject}", Permissions.Read, LookUpAsync)
        .Delete("/subjects/{subject}", Permissions.Admin, DeleteAsync)
        .Get("/subjects/{subject}/metadata", FindByMetadataAsync);

    private static async Task<Answer> ListAsync(RegistryRequest request)
    {
        var wanted = request.Flag("deletedOnly") ? "v.deleted_at IS NOT NULL" : SchemaVersionQueries.Seen(request.Flag("deleted"));
        var subjects = await request.ReadAsync(session => session.ListSubjectsAsync(wanted));
        var prefix = SubjectPrefix.Of(request);
        return request.Answer(request.Page.Of(subjects.Where(prefix.Fits).Select(subject => subject.ToString()).Order(StringComparer.Ordinal)));
    }

    private static async Task<Answer> LookUpAsync(RegistryRequest request)
    {
        var body = (await request.ReadBodyAsync<SchemaBody>()).Checked();
        var withDeleted = request.Flag("deleted");
        return request.Answer(await request.ReadAsync(async session =>
        {
            var subject = await session.ResolveAliasAsync(request.Subject);
            if (await session.FindLatestSchemaVersionAsync(subject, withDeleted) is null)
            {
                throw RegistryException.SubjectNotFound(subject.ToString());
            }

            if (body.IsEmpty)
            {
                throw RegistryException.SchemaNotFound();
            }

            var settings = await session.ReadSettingsAsync(subject);
            var candidate = await session.ReadCandidateAsync(subject, body, request.Flag("normalize") || settings.Config.Normalize == true, isNew: false);
            var version = await session.FindVersionOfAsync(subject, candidate.Content, withDeleted) ?? throw RegistryException.SchemaNotFound();
            return await session.DescribeAsync(version, request);
        }));
    }

    private static async Task<Answer> DeleteAsync(RegistryRequest request)
    {
        var permanent = request.Flag("permanent");
        return request.Answer(await request.WriteAsync(async session =>
        {
            var subject = await session.ResolveAliasAsync(request.Subject);
            return permanent ? await session.EraseSubjectAsync(subject) : await session.DeleteSubjectAsync(subject);
        }));
    }

    private static async Task<Answer> FindByMetadataAsync(RegistryRequest request)
    {
        var pairs = request.Parameters("key").Zip(request.Parameters("value")).ToList();
        return request.Answer(await request.ReadAsync(async session =>
        {
            var subject = await session.ResolveAliasAsync(request.Subject);
            var versions = await session.ListSchemaVersionsAsync(subject, request.Flag("deleted"));
            if (versions.Count == 0)
            {
                throw RegistryException.SubjectNotFound(subject.ToString());
            }

            var found = versions.LastOrDefault(version => version.ReadMetadata() is { } metadata && pairs.All(pair => metadata.Property(pair.First) == pair.Second));
            return found is null ? throw RegistryException.SchemaNotFound() : await session.DescribeAsync(found, request);
        }));
    }
}
