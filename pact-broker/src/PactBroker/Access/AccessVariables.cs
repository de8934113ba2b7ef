using PactBroker.Access.Limits;
using PactBroker.Access.Oidc;

namespace PactBroker.Access;

/// <summary>The variables about access, named as those of the protocol's broker.</summary>
internal static class AccessVariables
{
    private const string Prefix = "PACT_BROKER_";
    private const string Enabled = Prefix + "BASIC_AUTH_ENABLED";
    private const string Full = Prefix + "BASIC_AUTH_";
    private const string ReadOnly = Prefix + "BASIC_AUTH_READ_ONLY_";

    /// <exception cref="BrokerStartException">A value cannot be used, or half of what belongs together is missing.</exception>
    public static AccessOptions Read(Func<string, string?> variable)
    {
        var (full, readOnly, enabled) = (User(variable, Full), User(variable, ReadOnly), Flag(variable, Enabled, otherwise: true));
        if (variable(Enabled) is { Length: > 0 } given && enabled && full is null)
        {
            throw BrokerStartException.WrongSetting(Enabled, given, $"{Full}USERNAME and {Full}PASSWORD have to say who may do everything");
        }

        // Otherwise everybody could write where somebody thinks that few may read.
        if (enabled && readOnly is not null && full is null)
        {
            throw BrokerStartException.WrongSetting($"{ReadOnly}USERNAME", readOnly.Username, $"{Full}USERNAME and {Full}PASSWORD have to say who may do more");
        }

        return new AccessOptions
        {
            FullUser = enabled ? full : null,
            Oidc = OidcVariables.Read(variable),
            Limits = RateLimitVariables.Read(variable),
            ReadOnlyUser = enabled ? readOnly : null,
            AllowPublicRead = Flag(variable, Prefix + "ALLOW_PUBLIC_READ"),
            PublicHeartbeat = Flag(variable, Prefix + "PUBLIC_HEARTBEAT"),
            PublicBadges = Flag(variable, Prefix + "ENABLE_PUBLIC_BADGE_ACCESS"),
        };
    }

    private static BasicUser? User(Func<string, string?> variable, string prefix) => (variable(prefix + "USERNAME"), variable(prefix + "PASSWORD")) switch
    {
        ({ Length: > 0 } username, _) when username.Contains(':', StringComparison.Ordinal) =>
            throw BrokerStartException.WrongSetting(prefix + "USERNAME", username, "a name with a colon cannot be sent"),
        ({ Length: > 0 } username, { Length: > 0 } password) => new BasicUser(username, password),
        ({ Length: > 0 } username, _) => throw BrokerStartException.WrongSetting(prefix + "USERNAME", username, $"{prefix}PASSWORD is missing"),
        (_, { Length: > 0 }) => throw BrokerStartException.WrongSetting(prefix + "PASSWORD", "…", $"{prefix}USERNAME is missing"),
        _ => null,
    };

    private static bool Flag(Func<string, string?> variable, string name, bool otherwise = false)
    {
        if (variable(name) is not { Length: > 0 } value)
        {
            return otherwise;
        }

        try
        {
            return SettingText.Flag(value);
        }
        catch (FormatException problem)
        {
            throw BrokerStartException.WrongSetting(name, value, problem.Message);
        }
    }
}
