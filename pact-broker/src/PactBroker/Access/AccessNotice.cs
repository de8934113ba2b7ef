namespace PactBroker.Access;

/// <summary>What is said at the start about who may do what.</summary>
internal static class AccessNotice
{
    private const string HowToChange = "PACT_BROKER_BASIC_AUTH_USERNAME and PACT_BROKER_BASIC_AUTH_PASSWORD or PACT_BROKER_OIDC_ISSUER make it ask who they are.";

    public static string Of(BrokerOptions options) => options.Access switch
    {
        { IsOn: true, AllowPublicRead: true } => "Everybody may read; who wants to change something is asked who they are.",
        { IsOn: true } => "Everybody is asked who they are.",
        _ when IsLocal(options.Url) => $"Everybody on this machine may read and change everything. {HowToChange}",
        _ => $"Warning: everybody who reaches this address may read and change everything. {HowToChange}",
    };

    private static bool IsLocal(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback;
}
