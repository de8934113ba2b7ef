using Contracts.Engine.Documents;

namespace Contracts.Consumers;

/// <summary>The beginning of every pact: who asks, who answers, and the version of the specification that the file is written in.</summary>
/// <example>
/// <code>
/// var pact = Pact.V4("Gateway", "Pricing").WithHttpInteractions();
/// pact.UponReceiving("a request for the price of a product")
///     .Given("product 42 is priced")
///     .WithRequest(HttpMethod.Get, "/prices/42")
///     .WillRespond()
///     .WithStatus(200)
///     .WithJsonBody(new { amount = Match.Decimal(1.50m) });
/// await pact.VerifyAsync(async ctx => { /* call your client with ctx.MockServerUri */ });
/// </code>
/// </example>
public static class Pact
{
    /// <summary>A pact written as version 2: one provider state, one rule per value. For providers that are verified with old tools.</summary>
    /// <param name="consumer">The name of the application that asks.</param>
    /// <param name="provider">The name of the application that answers.</param>
    /// <param name="config">Where the file goes and how values become JSON; the defaults when not given.</param>
    public static IPactV2 V2(string consumer, string provider, PactConfig? config = null) =>
        Define(consumer, provider, config, PactSpecificationVersion.V2);

    /// <summary>A pact written as version 3: several states with parameters, every kind of rule, either HTTP interactions or messages.</summary>
    /// <param name="consumer">The name of the application that asks, or handles messages.</param>
    /// <param name="provider">The name of the application that answers, or publishes messages.</param>
    /// <param name="config">Where the file goes and how values become JSON; the defaults when not given.</param>
    public static IPactV3 V3(string consumer, string provider, PactConfig? config = null) =>
        Define(consumer, provider, config, PactSpecificationVersion.V3);

    /// <summary>A pact written as version 4: everything, HTTP interactions and messages together. The one to choose.</summary>
    /// <param name="consumer">The name of the application that asks, or handles messages.</param>
    /// <param name="provider">The name of the application that answers, or publishes messages.</param>
    /// <param name="config">Where the file goes and how values become JSON; the defaults when not given.</param>
    public static IPactV4 V4(string consumer, string provider, PactConfig? config = null) =>
        Define(consumer, provider, config, PactSpecificationVersion.V4);

    private static PactDefinition Define(string consumer, string provider, PactConfig? config, PactSpecificationVersion version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(consumer);
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        return new PactDefinition(consumer, provider, config ?? new PactConfig(), version);
    }
}
