namespace PactBroker;

/// <summary>The broker cannot start as it is set up.</summary>
public sealed class BrokerStartException : Exception
{
    private BrokerStartException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    internal static BrokerStartException WrongSetting(string name, string value, string expected) =>
        new($"{name}={value} cannot be used: {expected}.");

    internal static BrokerStartException NoSetting(string name, string origin, string? closest) =>
        new($"{name} ({origin}) is no setting of this broker{(closest is null ? "; pact-broker/operating.md has them all" : $": did you mean {closest}?")}");

    internal static BrokerStartException NoDatabase(BrokerDatabase database, Exception cause) =>
        new($"The database ({database}) cannot be opened: {cause.Message}", cause);

    internal static BrokerStartException LockedSecrets(bool hasKey) => new(hasKey
        ? $"The secrets in the database were encrypted with another key than {Secrets.SecretVariables.Name} says. Put that one behind the new one, with a space between, until all brokers have started with both."
        : $"The secrets in the database were encrypted with a key from outside: give it in {Secrets.SecretVariables.Name}, as the other brokers of the database have it.");

    internal static BrokerStartException NotListening(string url, Exception cause) =>
        new($"The broker cannot listen on {url}: {cause.Message}", cause);
}
