using System.Globalization;

namespace PactBroker.Access.Limits;

/// <summary>The variables about how much one caller may ask. Whoever says a number means it for everybody, those on this machine too.</summary>
internal static class RateLimitVariables
{
    private const string Requests = "PACT_BROKER_RATE_LIMIT";
    private const string Failures = "PACT_BROKER_RATE_LIMIT_FAILURES";

    /// <exception cref="BrokerStartException">A value cannot be used.</exception>
    public static RateLimitOptions Read(Func<string, string?> variable)
    {
        var (usual, requests, failures) = (new RateLimitOptions(), Number(variable, Requests), Number(variable, Failures));
        return usual with { Requests = requests ?? usual.Requests, Failures = failures ?? usual.Failures, CountThisMachine = requests is not null || failures is not null };
    }

    private static int? Number(Func<string, string?> variable, string name) => variable(name) is not { Length: > 0 } value ? null
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw BrokerStartException.WrongSetting(name, value, "a number for each minute is expected; 0 is any number");
}
