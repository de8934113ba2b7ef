using PactBroker.Domain.Registry.Contents;
using PactBroker.Http;
using PactBroker.Registry.Http;
using PactBroker.Registry.Subjects;
using PactBroker.Registry.Versions;

namespace PactBroker.Registry.Schemas;

/// <summary>Everything that is registered, and the languages.</summary>
internal static class SchemaEndpoints
{
    private const int MostOnAPage = 1000;

    private static readonly string[] OfAssociations = ["resourceType", "associationType", "lifecycle"];

    public static void Map(RegistryRoutes routes) => routes
        .Get("/schemas", ListAsync)
        .Get("/schemas/types", ListTypesAsync);

    private static async Task<Answer> ListAsync(RegistryRequest request)
    {
        // No schema belongs to a topic here, so none is of those that do.
        if (OfAssociations.Any(name => request.Parameter(name) is not null))
        {
            return request.Answer(Array.Empty<SchemaDocument>());
        }

        var prefix = SubjectPrefix.Of(request);
        var versions = await request.ReadAsync(async session =>
        {
            var aliased = request.Flag("aliases") ? await session.ListAliasedAsync(prefix) : [];
            var wanted = (await session.ListAllVersionsAsync(request.Flag("deleted"))).Where(version => prefix.Fits(version.Subject) || aliased.Contains(version.Subject));
            return await session.GetVersionsAsync(request.Page.Of(Sorted(Narrowed(request, wanted)), MostOnAPage));
        });
        return request.Answer(Sorted(versions).Select(version => SchemaDocument.Of(version)));
    }

    private static IEnumerable<SchemaVersionRow> Narrowed(RegistryRequest request, IEnumerable<SchemaVersionRow> versions)
    {
        var shown = request.Flag("latestOnly") ? versions.GroupBy(version => version.Subject).Select(subject => subject.MaxBy(version => version.Version)!) : versions;
        return request.Parameter("ruleType") is { } rule ? shown.Where(version => HasRule(version.ReadRuleSet(), rule)) : shown;
    }

    private static IEnumerable<SchemaVersionRow> Sorted(IEnumerable<SchemaVersionRow> versions) =>
        versions.OrderBy(version => version.Subject.ToString(), StringComparer.Ordinal).ThenBy(version => version.Version);

    private static Task<Answer> ListTypesAsync(RegistryRequest request) => Task.FromResult(request.Answer(RegistryTypes.Words));

    private static bool HasRule(SchemaRuleSet? rules, string type) =>
        (rules?.MigrationRules ?? []).Concat(rules?.DomainRules ?? []).Concat(rules?.EncodingRules ?? []).Any(rule => rule.Type == type);
}
