using Microsoft.Extensions.Options;

namespace Users.Api.EmailVerification;

internal static class VerificationServices
{
    public static void AddEmailVerification(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<VerificationSettings>().BindConfiguration(VerificationSettings.Section);
        services.AddSingleton<TokensInRedis>();
        services.AddSingleton<TokensInMemory>();
        services.AddSingleton<IVerificationTokens>(provider => provider.GetRequiredService<IOptions<VerificationSettings>>().Value.Redis is null
            ? provider.GetRequiredService<TokensInMemory>()
            : provider.GetRequiredService<TokensInRedis>());
        services.AddScoped<EmailChallenge>();
        services.AddScoped<VerifyingEmail>();
    }
}
