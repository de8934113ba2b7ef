using PactBroker.Domain.Registry.Names;
using PactBroker.Domain.Registry.Settings;
using PactBroker.Storage;

namespace PactBroker.Registry.Settings;

internal static class SettingsQueries
{
    public static Task<SettingsRow?> FindSettingsAsync(this StorageSession session, SubjectName scope) =>
        session.FirstOrDefaultAsync<SettingsRow>("SELECT * FROM registry_settings WHERE context = @Context AND subject = @Name", new { scope.Context, scope.Name });

    public static async Task<EffectiveSettings> ReadSettingsAsync(this StorageSession session, SubjectName subject) => EffectiveSettings.Of(
        subject,
        await session.QueryAsync<SettingsRow>(
            """
            SELECT * FROM registry_settings
            WHERE (context = @Context AND subject = @Name) OR (context = @Context AND subject = '') OR (context = @GlobalContext AND subject = '')
            """,
            new { subject.Context, subject.Name, SubjectName.GlobalContext }));

    /// <summary>The subject that a name stands for: itself, unless its config names another.</summary>
    public static async Task<SubjectName> ResolveAliasAsync(this StorageSession session, SubjectName subject)
    {
        var config = await session.FirstOrDefaultAsync<string?>(
            """SELECT config FROM registry_settings WHERE context = @Context AND subject = @Name AND config LIKE '%"alias"%'""", new { subject.Context, subject.Name });
        return config is not null && RegistryJson.Read<RegistryConfig>(config).Alias is { Length: > 0 } alias ? SubjectName.Parse(alias, subject.Context) : subject;
    }

    public static Task<int> SaveConfigAsync(this StorageSession session, SubjectName scope, string? config) =>
        session.ExecuteAsync(
            """
            INSERT INTO registry_settings (context, subject, config) VALUES (@Context, @Name, @config)
            ON CONFLICT (context, subject) DO UPDATE SET config = excluded.config
            """,
            new { scope.Context, scope.Name, config });

    public static Task<int> SaveModeAsync(this StorageSession session, SubjectName scope, RegistryMode? mode) =>
        session.ExecuteAsync(
            """
            INSERT INTO registry_settings (context, subject, mode) VALUES (@Context, @Name, @mode)
            ON CONFLICT (context, subject) DO UPDATE SET mode = excluded.mode
            """,
            new { scope.Context, scope.Name, mode = mode?.Word() });

    public static Task<int> DeleteSettingsAsync(this StorageSession session, SubjectName scope) =>
        session.ExecuteAsync("DELETE FROM registry_settings WHERE context = @Context AND subject = @Name", new { scope.Context, scope.Name });

    /// <summary>Takes back the modes of everything inside a scope.</summary>
    public static Task<int> ClearModesInAsync(this StorageSession session, SubjectName scope) =>
        session.ExecuteAsync("UPDATE registry_settings SET mode = NULL WHERE context = @Context AND (@Name = '' OR subject = @Name)", new { scope.Context, scope.Name });
}
