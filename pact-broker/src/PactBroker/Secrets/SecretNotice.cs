namespace PactBroker.Secrets;

/// <summary>What is said at the start about secrets in the database.</summary>
internal static class SecretNotice
{
    public static string Of(BrokerOptions options) => options switch
    {
        { Secrets.Wrapping: not null } => "Secrets of webhooks are encrypted, with keys that only this setting opens.",
        _ when ReferenceEquals(options.Database, BrokerDatabase.InMemory) => "",
        _ => $"Secrets of webhooks are encrypted, but the keys lie beside them in the database. Give {SecretVariables.Name} a key of your own, the same to all brokers of the database (openssl rand -base64 32), and start again.",
    };
}
