using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Settings;
using PactBroker.Http;
using PactBroker.Registry.Http;

namespace PactBroker.Registry.Settings;

internal static class ConfigEndpoints
{
    private static readonly RegistryConfig Default = new() { CompatibilityLevel = RegistryConfig.DefaultLevel };

    public static void Map(RegistryRoutes routes)
    {
        foreach (var path in (string[])["/config", "/config/{subject}"])
        {
            routes.Get(path, ShowAsync).Put(path, Permissions.Admin, ChangeAsync).Delete(path, Permissions.Admin, DeleteAsync);
        }
    }

    private static async Task<Answer> ShowAsync(RegistryRequest request)
    {
        var scope = request.Scope;
        var (own, effective) = await request.ReadAsync(async session =>
            ((await session.FindSettingsAsync(scope))?.ReadConfig(), (await session.ReadSettingsAsync(scope)).Config));
        var isWhole = scope.Name.Length == 0;
        return own is null && !isWhole && !request.Flag("defaultToGlobal") ? throw RegistryException.NoConfig(scope.ToString())
            : request.Answer(isWhole || request.Flag("defaultToGlobal") ? effective.Over(Default) : own!);
    }

    private static async Task<Answer> ChangeAsync(RegistryRequest request)
    {
        var (change, scope) = (await request.ReadBodyAsync<JsonObject>(), request.Scope.Checked());
        return request.Answer(ConfigBody.Answer(await request.WriteAsync(async session =>
        {
            (await session.ReadSettingsAsync(scope)).DemandWriting(scope);
            var config = ConfigBody.Apply(change, (await session.FindSettingsAsync(scope))?.ReadConfig());
            await session.SaveConfigAsync(scope, RegistryJson.Write(config));
            return config;
        })));
    }

    private static async Task<Answer> DeleteAsync(RegistryRequest request)
    {
        var scope = request.Scope;
        return request.Answer(await request.WriteAsync(async session =>
        {
            (await session.ReadSettingsAsync(scope)).DemandWriting(scope);
            var config = (await session.FindSettingsAsync(scope))?.ReadConfig()
                ?? (scope.Name.Length == 0 ? Default : throw RegistryException.SubjectNotFound(scope.ToString()));
            await session.SaveConfigAsync(scope, null);
            return config;
        }));
    }
}
