using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Names;
using PactBroker.Http;
using PactBroker.Registry.Http;
using PactBroker.Registry.Settings;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Registry.Schemas;

/// <summary>Schemas by the ids that data carries.</summary>
internal static class IdEndpoints
{
    public static void Map(RegistryRoutes routes) => routes
        .Get("/schemas/ids/{id}", ShowAsync)
        .Get("/schemas/ids/{id}/schema", ShowTextAsync)
        .Get("/schemas/ids/{id}/subjects", ListSubjectsAsync)
        .Get("/schemas/ids/{id}/versions", ListVersionsAsync)
        .Get("/schemas/guids/{guid}", ShowByGuidAsync)
        .Get("/schemas/guids/{guid}/ids", ListIdsAsync);

    private static async Task<Answer> ShowAsync(RegistryRequest request) => request.Answer(await request.ReadAsync(async session =>
    {
        var (id, subject) = (request.PathNumber("id"), await SubjectAsync(session, request));
        var (row, context) = subject is { } named && await session.FindVersionWithIdAsync(named, id) is { } version
            ? (version, version.Context)
            : await GetAsync(session, request, subject, id);
        var document = await session.DescribeAsync(row, context, request);
        if (subject is { } asked && (row as SchemaVersionRow ?? await session.FindVersionWithIdAsync(asked with { Context = context }, id)) is { } there)
        {
            document = document with { Subject = there.Subject.ToString(), Version = there.Version };
        }

        return request.Flag("fetchMaxId") ? document with { MaxId = await session.GetMaxIdAsync(context) } : document;
    }));

    private static async Task<Answer> ShowTextAsync(RegistryRequest request) => request.AnswerText(await request.ReadAsync(async session =>
    {
        var (row, context) = await GetAsync(session, request, await SubjectAsync(session, request), request.PathNumber("id"));
        return await session.WriteSchemaAsync(row, context, request);
    }));

    private static async Task<Answer> ListSubjectsAsync(RegistryRequest request)
    {
        var versions = await VersionsAsync(request);
        return request.Answer(request.Page.Of(versions.Select(version => version.Subject.ToString()).Distinct()));
    }

    private static async Task<Answer> ListVersionsAsync(RegistryRequest request)
    {
        var versions = await VersionsAsync(request);
        return request.Answer(request.Page.Of(versions.Select(version => new { Subject = version.Subject.ToString(), version.Version })));
    }

    private static async Task<Answer> ShowByGuidAsync(RegistryRequest request) => request.Answer(await request.ReadAsync(async session =>
    {
        var guid = request["guid"];
        var ids = await session.ListIdsAsync(guid);
        return ids.Count > 0 && Guid.TryParse(guid, out var parsed) && await session.FindSchemaAsync(parsed) is { } row
            ? await session.DescribeAsync(row, ids[0].Context, request)
            : throw RegistryException.SchemaNotFound(guid);
    }));

    private static async Task<Answer> ListIdsAsync(RegistryRequest request)
    {
        var ids = await request.ReadAsync(session => session.ListIdsAsync(request["guid"]));
        return ids.Count > 0 ? request.Answer(ids) : throw RegistryException.SchemaNotFound(request["guid"]);
    }

    private static Task<IReadOnlyList<SchemaVersionRow>> VersionsAsync(RegistryRequest request) => request.ReadAsync(async session =>
    {
        var id = request.PathNumber("id");
        var (_, context) = await GetAsync(session, request, await SubjectAsync(session, request), id);
        return await session.ListVersionsWithIdAsync(context, id, request.Flag("deleted"));
    });

    private static async Task<SubjectName?> SubjectAsync(StorageSession session, RegistryRequest request) =>
        request.Parameter("subject") is { } subject ? await session.ResolveAliasAsync(SubjectName.Parse(subject, request.Context)) : null;

    private static async Task<(SchemaRow Row, string Context)> GetAsync(StorageSession session, RegistryRequest request, SubjectName? subject, int id) =>
        await session.FindSchemaByIdAsync(subject, request.Context, id) ?? throw RegistryException.SchemaNotFound($"{id}");
}
