using System.Collections;
using PactBroker.Access;
using PactBroker.Cleaning;
using PactBroker.Hosting;
using PactBroker.Secrets;
using PactBroker.Webhooks.Settings;

namespace PactBroker;

/// <summary>
/// Reads the options from variables named PACT_BROKER_…, and from the file that PACT_BROKER_CONFIGURATION_FILE names; a variable outweighs the file. A wrong
/// value is refused with its name, and a wrong name with the one that was probably meant.
/// </summary>
public static class BrokerEnvironment
{
    private static readonly Dictionary<string, Func<BrokerOptions, string, BrokerOptions>> Readers = new(StringComparer.Ordinal)
    {
        ["PACT_BROKER_PORT"] = (options, value) => options with { Url = $"http://0.0.0.0:{Port(value)}" },
        ["PACT_BROKER_BASE_URL"] = (options, value) => options with { BaseUrls = Urls(value) },
        ["PACT_BROKER_BASE_URLS"] = (options, value) => options with { BaseUrls = Urls(value) },
        ["PACT_BROKER_TRUST_FORWARDED_HEADERS"] = (options, value) => options with { TrustForwardedHeaders = SettingText.Flag(value) },
        ["PACT_BROKER_BADGE_DEFAULT_CACHE_SETTING"] = (options, value) => options with { BadgeCacheSetting = CacheSetting(value) },
        ["PACT_BROKER_ALLOW_DANGEROUS_CONTRACT_MODIFICATION"] = (options, value) => options with { AllowContentModification = SettingText.Flag(value) },
        ["PACT_BROKER_CHECK_FOR_POTENTIAL_DUPLICATE_PACTICIPANT_NAMES"] = (options, value) => options with { CheckForPotentialDuplicateNames = SettingText.Flag(value) },
    };

    /// <summary>What the variables say on top of the defaults of a stand-alone broker: port 9292, a file in the working folder.</summary>
    /// <exception cref="BrokerStartException">A setting has a value that cannot be used, or there is no such setting.</exception>
    public static BrokerOptions Read(IDictionary variables)
    {
        var given = GivenSettings.Read(variables);
        var options = new BrokerOptions
        {
            Url = "http://0.0.0.0:9292",
            Database = ReadDatabase(name => given[name]) ?? BrokerDatabase.File("pact-broker.sqlite"),
            LogToConsole = true,
            Access = ReadAccess(name => given[name]),
            Secrets = ReadSecrets(name => given[name]),
        };
        foreach (var (name, reader) in Readers.Concat(CleaningVariables.Readers).Concat(WebhookVariables.Readers).Concat(HostingVariables.Readers))
        {
            if (given[name] is { } value)
            {
                options = Apply(name, value, reader, options);
            }
        }

        given.RefuseUnknown();
        return options with { Given = given.Describe(), SettingNotice = given.NoticeOfOthers };
    }

    /// <summary>The database that the variables name; null if they name none.</summary>
    /// <exception cref="BrokerStartException">A variable has a value that cannot be used.</exception>
    public static BrokerDatabase? ReadDatabase(Func<string, string?> variable) => BrokerDatabaseVariables.Read(variable);

    /// <summary>What the variables say about who may do what.</summary>
    /// <exception cref="BrokerStartException">A variable has a value that cannot be used.</exception>
    public static AccessOptions ReadAccess(Func<string, string?> variable) => AccessVariables.Read(variable);

    /// <summary>What the variables say about secrets in the database.</summary>
    /// <exception cref="BrokerStartException">A variable has a value that cannot be used.</exception>
    public static SecretOptions ReadSecrets(Func<string, string?> variable) => SecretVariables.Read(variable);

    /// <summary>What the variables say about webhooks.</summary>
    /// <exception cref="BrokerStartException">A variable has a value that cannot be used.</exception>
    public static WebhookOptions ReadWebhooks(Func<string, string?> variable) => WebhookVariables.Readers
        .Aggregate(new BrokerOptions(), (options, reader) => variable(reader.Key) is { Length: > 0 } value ? Apply(reader.Key, value, reader.Value, options) : options).Webhooks;

    private static BrokerOptions Apply(string name, string value, Func<BrokerOptions, string, BrokerOptions> reader, BrokerOptions options)
    {
        try
        {
            return reader(options, value);
        }
        catch (FormatException problem)
        {
            throw BrokerStartException.WrongSetting(name, value, problem.Message);
        }
    }

    private static string CacheSetting(string value) => System.Net.Http.Headers.CacheControlHeaderValue.TryParse(value, out _)
        ? value
        : throw new FormatException("a Cache-Control header is expected, such as max-age=30");

    private static int Port(string value) => int.TryParse(value, out var port) && port is >= 0 and <= 65535
        ? port
        : throw new FormatException("a port is a number from 0 to 65535");

    private static string[] Urls(string value) => [.. value
        .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")
            ? url.TrimEnd('/')
            : throw new FormatException("a base URL is an absolute http or https address"))];
}
