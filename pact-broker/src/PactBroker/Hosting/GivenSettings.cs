using System.Collections;

namespace PactBroker.Hosting;

/// <summary>The settings of a process: its variables, and below them those of a file. Knows which were asked for: what nobody asks for is a mistake.</summary>
internal sealed class GivenSettings
{
    public const string File = "PACT_BROKER_CONFIGURATION_FILE";

    private const string Prefix = "PACT_BROKER_";

    // Those of clients, which a shell may have for its commands.
    private static readonly HashSet<string> OfClients = ["PACT_BROKER_TOKEN", "PACT_BROKER_USERNAME", "PACT_BROKER_PASSWORD", "PACT_BROKER_HTTP_RETRIES", "PACT_BROKER_CAN_I_DEPLOY_DRY_RUN", "PACT_BROKER_CAN_I_DEPLOY_IGNORE"];

    private readonly Dictionary<string, (string Value, string Origin)> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = [File, .. BrokerDatabaseVariables.Names];

    private GivenSettings()
    {
    }

    /// <exception cref="BrokerStartException">The file cannot be read.</exception>
    public static GivenSettings Read(IDictionary variables)
    {
        var settings = new GivenSettings();
        if (variables[File] is string { Length: > 0 } path)
        {
            foreach (var (name, value) in SettingsFile.Read(path))
            {
                settings._values[name] = (value, path);
            }
        }

        foreach (DictionaryEntry variable in variables)
        {
            if (variable is { Key: string name, Value: string { Length: > 0 } value })
            {
                settings._values[name] = (value, "environment");
            }
        }

        return settings;
    }

    public string? this[string name]
    {
        get
        {
            _known.Add(name);
            return _values.TryGetValue(name, out var given) ? given.Value : null;
        }
    }

    /// <summary>To be called when everything that is a setting has been asked for.</summary>
    /// <exception cref="BrokerStartException">A name is that of no setting.</exception>
    public void RefuseUnknown()
    {
        foreach (var (name, given) in _values.Where(setting => IsOurs(setting.Key) || setting.Value.Origin != "environment"))
        {
            if (!_known.Contains(name) && !OfClients.Contains(name) && !SettingsOfOthers.Has(name))
            {
                throw BrokerStartException.NoSetting(name, given.Origin, ClosestName.Of(name, _known));
            }
        }
    }

    /// <summary>Each setting with where it comes from, without secrets.</summary>
    public IReadOnlyList<string> Describe() =>
        [.. _values.Where(setting => _known.Contains(setting.Key)).OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => $"{setting.Key}={SettingRedaction.Hide(setting.Key, setting.Value.Value)} ({setting.Value.Origin})")];

    /// <summary>What is to be said about settings that another broker had.</summary>
    public string NoticeOfOthers => SettingsOfOthers.Notice([.. _values.Keys.Where(name => SettingsOfOthers.Has(name) && !_known.Contains(name))]);

    // Kubernetes names the addresses of a service that is called pact-broker: PACT_BROKER_SERVICE_HOST, PACT_BROKER_PORT_80_TCP.
    private static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.Ordinal)
        && !name.StartsWith($"{Prefix}SERVICE_", StringComparison.Ordinal)
        && !(name.StartsWith($"{Prefix}PORT_", StringComparison.Ordinal) && char.IsAsciiDigit(name[$"{Prefix}PORT_".Length..].FirstOrDefault()));
}
