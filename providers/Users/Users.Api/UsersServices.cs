using Microsoft.AspNetCore.Identity;
using ServiceDefaults;
using ServiceDefaults.Events;
using ServiceDefaults.Storage;
using ServiceDefaults.Tokens;
using Users.Api.Accounts;
using Users.Api.EmailVerification;
using Users.Api.Login;
using Users.Api.Mail;
using Users.Api.Profiles;
using Users.Api.Registration;
using Users.Api.Storage;
using Users.Api.Storage.PostgreSql;
using Users.Api.Storage.Sqlite;

namespace Users.Api;

internal static class UsersServices
{
    public static void AddUsers(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddDatabase<UsersContext, SqliteUsersContext, PostgreSqlUsersContext>("users.db");
        builder.AddOutbox<UsersContext>();
        builder.AddTokens();
        builder.AddMail();
        builder.AddEmailVerification();
        var services = builder.Services;
        services.AddOptions<ServiceAccountSettings>().BindConfiguration(ServiceAccountSettings.Section);
        services.AddHostedService<ServiceAccounts>();
        services.AddSingleton<TokenWriter>();
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddScoped<Registering>();
        services.AddScoped<LoggingIn>();
        services.AddScoped<ChangingProfile>();
    }
}
