using PactBroker.Access;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Compatibility;
using PactBroker.Domain.Registry.Names;
using PactBroker.Http;
using PactBroker.Registry.Http;
using PactBroker.Registry.Settings;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Registry.Registering;

/// <summary>Asking before registering.</summary>
internal static class CompatibilityEndpoints
{
    private delegate Task<IReadOnlyList<string>> Comparison(StorageSession session, SubjectName subject, Candidate candidate, CompatibilityRules rules);

    public static void Map(RegistryRoutes routes) => routes
        .Post("/compatibility/subjects/{subject}/versions", Permissions.Read, CheckAllAsync)
        .Post("/compatibility/subjects/{subject}/versions/{version}", Permissions.Read, CheckOneAsync);

    private static Task<Answer> CheckAllAsync(RegistryRequest request) => CheckAsync(request, new CompatibilityCheck(CompatibilityCheck.UsualLimit, request.Aborted).RunAsync);

    private static Task<Answer> CheckOneAsync(RegistryRequest request)
    {
        var word = VersionWord.Parse(request["version"]);
        return CheckAsync(request, async (session, subject, candidate, rules) =>
        {
            var version = word.Number is { } number
                ? await session.FindSchemaVersionAsync(subject, number, withDeleted: false) ?? throw RegistryException.VersionNotFound(number)
                : await session.FindLatestSchemaVersionAsync(subject);
            return version is null ? [] : await new CompatibilityCheck(CompatibilityCheck.UsualLimit, request.Aborted).CompareAsync(session, candidate, version, rules);
        });
    }

    private static async Task<Answer> CheckAsync(RegistryRequest request, Comparison compare)
    {
        var body = (await request.ReadBodyAsync<SchemaBody>()).Checked();
        var messages = await request.ReadAsync(async session =>
        {
            var subject = await session.ResolveAliasAsync(request.Subject);
            var settings = await session.ReadSettingsAsync(subject);
            var (candidate, problem) = await ReadAsync(session, request, body, subject, settings);
            return candidate is null ? [problem] : await compare(session, subject, candidate, CompatibilityRules.Of(settings.Config));
        });
        return request.Answer(new CompatibilityDocument(messages.Count == 0, request.Flag("verbose") ? messages : []));
    }

    /// <summary>Who wants to know the reasons hears also this one as a reason.</summary>
    private static async Task<(Candidate? Candidate, string Problem)> ReadAsync(StorageSession session, RegistryRequest request, SchemaBody body, SubjectName subject, EffectiveSettings settings)
    {
        try
        {
            var normalize = request.Flag("normalize") || settings.Config.Normalize == true;
            return (await session.ReadCandidateAsync(subject, body, normalize, settings.Config.ValidateNewSchemas ?? true), "");
        }
        catch (RegistryException problem) when (request.Flag("verbose"))
        {
            return (null, problem.Message);
        }
    }
}
