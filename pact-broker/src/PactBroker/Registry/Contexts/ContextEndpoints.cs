using PactBroker.Access;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Names;
using PactBroker.Http;
using PactBroker.Registry.Http;
using PactBroker.Storage;

namespace PactBroker.Registry.Contexts;

/// <summary>Contexts come with what is put in them; the default one is always there.</summary>
internal static class ContextEndpoints
{
    private const string Used = """
        SELECT b.context FROM registry_subjects b WHERE EXISTS (SELECT 1 FROM registry_versions v WHERE v.subject_id = b.id)
        UNION SELECT context FROM registry_settings WHERE config IS NOT NULL OR mode IS NOT NULL
        """;

    public static void Map(RegistryRoutes routes) => routes
        .Get("/contexts", ListAsync)
        .Delete("/contexts/{context}", Permissions.Admin, DeleteAsync);

    private static async Task<Answer> ListAsync(RegistryRequest request)
    {
        var used = await request.ReadAsync(session => session.QueryAsync<string>(Used));
        var prefix = request.Parameter("contextPrefix") is { } text ? text.Trim(':') : "";
        var contexts = used.Append(SubjectName.DefaultContext).Where(context => context != SubjectName.GlobalContext).Distinct();
        return request.Answer(request.Page.Of(contexts.Where(context => context.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
    }

    private static async Task<Answer> DeleteAsync(RegistryRequest request)
    {
        var context = SubjectName.ParseContext(request["context"]);
        await request.WriteAsync(async session =>
        {
            await DemandEmptyAsync(session, context);
            return await session.ExecuteAsync("DELETE FROM registry_settings WHERE context = @context", new { context });
        });
        return Answer.NoContent;
    }

    private static async Task DemandEmptyAsync(StorageSession session, string context)
    {
        if (await session.FirstAsync<bool>("SELECT EXISTS (SELECT 1 FROM registry_versions v JOIN registry_subjects b ON b.id = v.subject_id WHERE b.context = @context)", new { context }))
        {
            throw RegistryException.ContextNotEmpty(context);
        }

        // Its ids are counted on, should anything come back: data with the earlier ones may still be around.
        var isKnown = await session.FirstAsync<bool>(
            "SELECT EXISTS (SELECT 1 FROM registry_contexts WHERE name = @context) OR EXISTS (SELECT 1 FROM registry_settings WHERE context = @context)", new { context });
        if (!isKnown)
        {
            throw RegistryException.ContextNotFound(context);
        }
    }
}
