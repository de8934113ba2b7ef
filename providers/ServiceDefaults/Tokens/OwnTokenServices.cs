using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ServiceDefaults.Calls;

namespace ServiceDefaults.Tokens;

public static class OwnTokenServices
{
    /// <summary>A service that has an account of its own at Users: clients that are added <c>onOwnAccount</c> show its token.</summary>
    public static IServiceCollection AddOwnToken<TSettings>(this IServiceCollection services)
        where TSettings : CallSettings, IOwnAccount
    {
        services.AddSingleton(root => new OwnToken(root, root.GetRequiredService<IOptions<TSettings>>().Value, root.GetRequiredService<TimeProvider>()));
        services.AddTransient<OwnTokenHandler>();
        // A log-in changes nothing, so it may be asked for again.
        return services.AddProvider<AccountClient, TSettings>(AccountClient.Provider, settings => settings.Users, Repeatable.Everything);
    }
}
