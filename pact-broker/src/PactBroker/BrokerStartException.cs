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

    internal static BrokerStartException NoDatabase(BrokerDatabase database, Exception cause) =>
        new($"The database ({database}) cannot be opened: {cause.Message}", cause);

    internal static BrokerStartException NotListening(string url, Exception cause) =>
        new($"The broker cannot listen on {url}: {cause.Message}", cause);
}
