using System.Net;
using Contracts.Consumers.Http;
using Contracts.Consumers.Messages;

namespace Contracts.Consumers;

/// <summary>From a pact to the builders of its interactions.</summary>
public static class PactExtensions
{
    /// <summary>A builder of HTTP interactions for one test.</summary>
    /// <param name="pact">The pact.</param>
    /// <param name="port">The port of the mock server; any free one when not given, and that is what parallel tests need.</param>
    /// <param name="host">The address that the mock server listens on; loopback when not given.</param>
    public static IPactBuilderV2 WithHttpInteractions(this IPactV2 pact, int? port = null, IPAddress? host = null) => Http(pact, port, host);

    /// <inheritdoc cref="WithHttpInteractions(IPactV2, int?, IPAddress?)" />
    public static IPactBuilderV3 WithHttpInteractions(this IPactV3 pact, int? port = null, IPAddress? host = null) => Http(pact, port, host);

    /// <inheritdoc cref="WithHttpInteractions(IPactV2, int?, IPAddress?)" />
    public static IPactBuilderV4 WithHttpInteractions(this IPactV4 pact, int? port = null, IPAddress? host = null) => Http(pact, port, host);

    /// <summary>A builder of messages for one test.</summary>
    /// <param name="pact">The pact.</param>
    public static IMessagePactBuilderV3 WithMessageInteractions(this IPactV3 pact) => new MessagePactBuilder((PactDefinition)pact);

    /// <summary>A builder of messages for one test.</summary>
    /// <param name="pact">The pact.</param>
    public static IMessagePactBuilderV4 WithMessageInteractions(this IPactV4 pact) => new MessagePactBuilder((PactDefinition)pact);

    private static HttpPactBuilder Http(IPact pact, int? port, IPAddress? host) =>
        new((PactDefinition)pact, new IPEndPoint(host ?? IPAddress.Loopback, port ?? 0));
}
