using PactBroker.Access;
using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Names;
using PactBroker.Domain.Registry.Settings;
using PactBroker.Http;
using PactBroker.Registry.Http;
using PactBroker.Registry.Subjects;
using PactBroker.Registry.Versions;
using PactBroker.Storage;

namespace PactBroker.Registry.Settings;

internal static class ModeEndpoints
{
    public static void Map(RegistryRoutes routes)
    {
        foreach (var path in (string[])["/mode", "/mode/{subject}"])
        {
            routes.Get(path, ShowAsync).Put(path, Permissions.Admin, ChangeAsync).Delete(path, Permissions.Admin, DeleteAsync);
        }
    }

    private static async Task<Answer> ShowAsync(RegistryRequest request)
    {
        var scope = request.Scope;
        var (own, effective) = await request.ReadAsync(async session =>
            ((await session.FindSettingsAsync(scope))?.ReadMode(), (await session.ReadSettingsAsync(scope)).Mode));
        var counts = own ?? (scope.Name.Length == 0 || request.Flag("defaultToGlobal") ? effective : throw RegistryException.NoMode(scope.ToString()));
        return request.Answer(ModeDocument.Of(counts));
    }

    private static async Task<Answer> ChangeAsync(RegistryRequest request)
    {
        var (mode, scope) = (RegistryModes.Parse((await request.ReadBodyAsync<ModeDocument>()).Mode), request.Scope.Checked());
        await request.WriteAsync(async session =>
        {
            var before = (await session.FindSettingsAsync(scope))?.ReadMode();
            if (mode == RegistryMode.Import && before != RegistryMode.Import && !request.Flag("force"))
            {
                await MakeRoomAsync(session, scope);
            }

            return await session.SaveModeAsync(scope, mode);
        });
        return request.Answer(ModeDocument.Of(mode));
    }

    /// <summary>What is imported comes with ids and numbers of its own: nothing may be there that has others.</summary>
    private static async Task MakeRoomAsync(StorageSession session, SubjectName scope)
    {
        var inside = (await session.ListSubjectsAsync("1 = 1"))
            .Where(subject => scope == SubjectName.Global || (subject.Context == scope.Context && (scope.Name.Length == 0 || subject == scope)))
            .ToHashSet();
        if ((await session.ListSubjectsAsync("v.deleted_at IS NULL")).Any(inside.Contains))
        {
            throw RegistryException.NotPermitted("The mode IMPORT needs a place without schemas; with force=true it is set nevertheless.");
        }

        foreach (var subject in inside)
        {
            await session.EraseVersionsAsync(subject);
        }
    }

    private static async Task<Answer> DeleteAsync(RegistryRequest request)
    {
        var scope = request.Scope;
        return request.Answer(await request.WriteAsync(async session =>
        {
            var mode = (await session.FindSettingsAsync(scope))?.ReadMode();
            if (mode is null && scope.Name.Length > 0)
            {
                throw RegistryException.SubjectNotFound(scope.ToString());
            }

            _ = request.Flag("recursive") ? await session.ClearModesInAsync(scope) : await session.SaveModeAsync(scope, null);
            return ModeDocument.Of(mode ?? RegistryMode.ReadWrite);
        }));
    }
}
