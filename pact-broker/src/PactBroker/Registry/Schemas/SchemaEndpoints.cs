using PactBroker.Domain.Registry.Contents;
using PactBroker.Domain.Registry.Names;
using PactBroker.Http;
using PactBroker.Registry.Http;
using PactBroker.Registry.Subjects;
using PactBroker.Registry.Versions;

namespace PactBroker.Registry.Schemas;

/// <summary>Everything that is registered, and the languages.</summary>
internal static class SchemaEndpoints
{
    private const int MostOnAPage = 1000;

    public static void Map(RegistryRoutes routes) => routes
        .Get("/schemas", ListAsync)
        .Get("/schemas/types", ListTypesAsync);

    private static async Task<Answer> ListAsync(RegistryRequest request)
    {
        var prefix = SubjectPrefix.Of(request);
        var versions = await request.ReadAsync(async session =>
        {
            var aliased = request.Flag("aliases") ? await session.ListAliasedAsync(prefix) : new HashSet<SubjectName>();
            return (await session.ListAllVersionsAsync(request.Flag("deleted"))).Where(version => prefix.Fits(version.Subject) || aliased.Contains(version.Subject)).ToList();
        });
        var shown = request.Flag("latestOnly") ? [.. versions.GroupBy(version => version.Subject).Select(subject => subject.MaxBy(version => version.Version)!)] : versions;
        if (request.Parameter("ruleType") is { } rule)
        {
            shown = [.. shown.Where(version => HasRule(version.ToContent().RuleSet, rule))];
        }

        var sorted = shown.OrderBy(version => version.Subject.ToString(), StringComparer.Ordinal).ThenBy(version => version.Version);
        return request.Answer(request.Page.Of(sorted, MostOnAPage).Select(version => SchemaDocument.Of(version)));
    }

    private static Task<Answer> ListTypesAsync(RegistryRequest request) => Task.FromResult(request.Answer(SchemaTypes.Words));

    private static bool HasRule(SchemaRuleSet? rules, string type) =>
        (rules?.MigrationRules ?? []).Concat(rules?.DomainRules ?? []).Concat(rules?.EncodingRules ?? []).Any(rule => rule.Type == type);
}
