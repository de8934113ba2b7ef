namespace PactBroker.Secrets;

/// <summary>The variable with the keys from outside.</summary>
internal static class SecretVariables
{
    public const string Name = "PACT_BROKER_SECRETS_KEY";

    /// <exception cref="BrokerStartException">It holds something else than keys.</exception>
    public static SecretOptions Read(Func<string, string?> variable)
    {
        try
        {
            return new SecretOptions { Keys = [.. (variable(Name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(OutsideKey.Parse)] };
        }
        catch (FormatException problem)
        {
            throw BrokerStartException.WrongSetting(Name, "…", problem.Message);
        }
    }
}
