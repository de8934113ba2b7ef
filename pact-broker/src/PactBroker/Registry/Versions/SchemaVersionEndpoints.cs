using PactBroker.Access;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Names;
using PactBroker.Http;
using PactBroker.Registry.Http;
using PactBroker.Registry.Registering;
using PactBroker.Registry.Schemas;
using PactBroker.Registry.Settings;
using PactBroker.Registry.Subjects;
using PactBroker.Storage;

namespace PactBroker.Registry.Versions;

internal static class SchemaVersionEndpoints
{
    // An alias may stand in the path for the subject.
    private static readonly AccessRule OwnerOfSubject = new(Permissions.Publish) { OwnerIsInside = true };

    public static void Map(RegistryRoutes routes) => routes
        .Get("/subjects/{subject}/versions", ListAsync)
        .Post("/subjects/{subject}/versions", OwnerOfSubject, RegisterAsync)
        .Get("/subjects/{subject}/versions/{version}", ShowAsync)
        .Delete("/subjects/{subject}/versions/{version}", Permissions.Admin, DeleteAsync)
        .Get("/subjects/{subject}/versions/{version}/schema", ShowTextAsync)
        .Get("/subjects/{subject}/versions/{version}/referencedby", ListReferrersAsync)
        .Post("/subjects/{subject}/versions/{version}/tags", OwnerOfSubject, ChangeTagsAsync);

    private static async Task<Answer> ListAsync(RegistryRequest request)
    {
        var (deletedOnly, negative) = (request.Flag("deletedOnly"), request.Flag("deletedAsNegative"));
        var (subject, versions) = await request.ReadAsync(async session =>
        {
            var subject = await session.ResolveAliasAsync(request.Subject);
            return (subject, await session.ListVersionNumbersAsync(subject));
        });
        var shown = versions
            .Where(version => deletedOnly ? version.IsDeleted : !version.IsDeleted || negative || request.Flag("deleted"))
            .Select(version => negative && version.IsDeleted ? -version.Version : version.Version)
            .ToList();
        return shown.Count > 0 ? request.Answer(request.Page.Of(shown)) : throw RegistryException.SubjectNotFound(subject.ToString());
    }

    private static async Task<Answer> RegisterAsync(RegistryRequest request)
    {
        var body = (await request.ReadBodyAsync<SchemaBody>()).Checked();
        return await RegisterAsync(request, request.Subject, body);
    }

    private static async Task<Answer> ChangeTagsAsync(RegistryRequest request)
    {
        var change = await request.ReadBodyAsync<TagsBody>();
        var (subject, body) = await request.ReadAsync(async session =>
        {
            var version = await GetAsync(session, request);
            return (version.Subject, change.Over(version, await session.FindLatestSchemaVersionAsync(version.Subject)));
        });
        return await RegisterAsync(request, subject, body);
    }

    private static async Task<Answer> RegisterAsync(RegistryRequest request, SubjectName subject, SchemaBody body)
    {
        request.Change.Note("subject", subject.ToString());
        var registration = new Registration(subject, body, request.Flag("normalize"), request.Aborted);
        var version = await request.ReadAsync(session => FindAsync(session, request, subject, registration)) ?? await request.WriteAsync(registration.RunAsync);
        var document = request.Parameter("format") is null ? SchemaDocument.Of(version) : await request.ReadAsync(session => session.DescribeAsync(version, request));
        return request.Answer(document with { Subject = null });
    }

    private static async Task<SchemaVersionRow?> FindAsync(StorageSession session, RegistryRequest request, SubjectName subject, Registration registration)
    {
        Ownership.Require(request.Caller, await session.ResolveAliasAsync(subject));
        return await registration.FindAsync(session);
    }

    private static async Task<Answer> ShowAsync(RegistryRequest request) =>
        request.Answer(await request.ReadAsync(async session => await session.DescribeAsync(await GetAsync(session, request), request)));

    private static async Task<Answer> ShowTextAsync(RegistryRequest request) => request.AnswerText(await request.ReadAsync(async session =>
    {
        var version = await GetAsync(session, request);
        return await session.WriteSchemaAsync(version, version.Context, request);
    }));

    private static async Task<Answer> ListReferrersAsync(RegistryRequest request) => request.Answer(request.Page.Of(
        await request.ReadAsync(async session => await session.ListReferrersAsync(await GetAsync(session, request), request.Flag("deleted")))));

    private static async Task<Answer> DeleteAsync(RegistryRequest request)
    {
        var version = VersionWord.Parse(request["version"]);
        return request.Answer(await request.WriteAsync(async session =>
            await session.DeleteVersionAsync(await session.ResolveAliasAsync(request.Subject), version, request.Flag("permanent"))));
    }

    private static async Task<SchemaVersionRow> GetAsync(StorageSession session, RegistryRequest request)
    {
        var (word, withDeleted) = (VersionWord.Parse(request["version"]), request.Flag("deleted"));
        var subject = await session.ResolveAliasAsync(request.Subject);
        if (await FindAsync(session, subject, word, withDeleted) is { } version)
        {
            return version;
        }

        // Who names no context may mean a subject of another one.
        foreach (var context in subject.IsInDefaultContext ? await session.ListContextsOfAsync(subject.Name) : [])
        {
            if (await FindAsync(session, subject with { Context = context }, word, withDeleted) is { } other)
            {
                return other;
            }
        }

        throw word.Number is { } number && await session.FindLatestSchemaVersionAsync(subject, withDeleted) is not null
            ? RegistryException.VersionNotFound(number)
            : RegistryException.SubjectNotFound(subject.ToString());
    }

    private static Task<SchemaVersionRow?> FindAsync(StorageSession session, SubjectName subject, VersionWord word, bool withDeleted) =>
        word.Number is { } number ? session.FindSchemaVersionAsync(subject, number, withDeleted) : session.FindLatestSchemaVersionAsync(subject, withDeleted);
}
