using System.Globalization;

namespace PactBroker.Client;

/// <summary>The broker that the environment names, in the variables of the Pact tools.</summary>
public static class BrokerSettings
{
    /// <summary>The address of the broker.</summary>
    public const string BaseUrlVariable = "PACT_BROKER_BASE_URL";

    /// <summary>The token to show it.</summary>
    public const string TokenVariable = "PACT_BROKER_TOKEN";

    /// <summary>The user name to show it.</summary>
    public const string UsernameVariable = "PACT_BROKER_USERNAME";

    /// <summary>The password of that user.</summary>
    public const string PasswordVariable = "PACT_BROKER_PASSWORD";

    /// <summary>How often a failed call is tried again.</summary>
    public const string RetriesVariable = "PACT_BROKER_HTTP_RETRIES";

    /// <summary>The options that the environment of this process gives; null when it names no broker.</summary>
    /// <exception cref="BrokerException">The variables are wrong or contradict each other.</exception>
    public static BrokerClientOptions? FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <summary>The options that variables give; null when they name no broker.</summary>
    /// <param name="variable">Looks up a variable; null where it is not set.</param>
    /// <exception cref="BrokerException">The variables are wrong or contradict each other.</exception>
    public static BrokerClientOptions? From(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);

        // A CI system without the secret sets the variable to nothing: that is "not given".
        var baseUrl = Given(variable(BaseUrlVariable));
        if (baseUrl is null)
            return null;

        var options = new BrokerClientOptions
        {
            BaseAddress = ParseAddress(baseUrl, BaseUrlVariable),
            Credentials = Choose(
                Given(variable(TokenVariable)), TokenVariable,
                Given(variable(UsernameVariable)), UsernameVariable,
                Given(variable(PasswordVariable))),
        };
        return Given(variable(RetriesVariable)) is { } retries
            ? options with { Retries = ParseRetries(retries) }
            : options;
    }

    /// <summary>Reads a broker's address.</summary>
    /// <param name="text">The address as it was typed.</param>
    /// <param name="origin">The option or variable that it comes from, for the error.</param>
    /// <exception cref="BrokerException">It is not an absolute http or https URL.</exception>
    public static Uri ParseAddress(string text, string origin) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw BrokerException.WrongSettings($"{origin} is '{text}', which is not an http or https URL; a broker's address looks like http://localhost:9292");

    /// <summary>Chooses the credentials that were given.</summary>
    /// <param name="token">The token, if any.</param>
    /// <param name="tokenOrigin">Where the token comes from, for the error.</param>
    /// <param name="username">The user name, if any.</param>
    /// <param name="usernameOrigin">Where the user name comes from, for the error.</param>
    /// <param name="password">The password, if any.</param>
    /// <exception cref="BrokerException">Both a token and a user name are given.</exception>
    public static BrokerCredentials? Choose(string? token, string tokenOrigin, string? username, string usernameOrigin, string? password) =>
        (token, username) switch
        {
            (not null, not null) => throw BrokerException.WrongSettings($"{tokenOrigin} and {usernameOrigin} are both given; a broker takes a token or a user, not both"),
            (not null, null) => new BearerToken(token),
            (null, not null) => new BasicCredentials(username, password ?? ""),
            _ => null,
        };

    private static int ParseRetries(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var retries)
            ? retries
            : throw BrokerException.WrongSettings($"{RetriesVariable} is '{text}', which is not a number of retries");

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
