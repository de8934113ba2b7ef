using PactBroker.Client.Access;
using PactBroker.Client.Approvals;
using PactBroker.Client.Audit;
using PactBroker.Client.Cleaning;
using PactBroker.Client.Deployments;
using PactBroker.Client.Environments;
using PactBroker.Client.Events;
using PactBroker.Client.Http;
using PactBroker.Client.Matrix;
using PactBroker.Client.Pacticipants;
using PactBroker.Client.Publishing;
using PactBroker.Client.Risks;
using PactBroker.Client.Verifications;
using PactBroker.Client.Webhooks;

namespace PactBroker.Client;

/// <summary>
/// A Pact Broker, over its HTTP API. It follows the links of the broker's index, so it works with any broker that speaks the protocol.
/// Every operation throws <see cref="BrokerException"/> when it fails; safe to use from several threads.
/// </summary>
/// <example>
/// <code>
/// using var broker = new BrokerClient(new BrokerClientOptions { BaseAddress = new Uri("http://localhost:9292") });
/// var answer = await broker.Matrix.QueryAsync(MatrixQuery.CanIDeploy("Gateway", "1.4.0", "production"), cancellationToken);
/// </code>
/// </example>
public sealed class BrokerClient : IDisposable
{
    private readonly BrokerConnection _connection;

    /// <summary>Prepares a client; nothing is sent yet.</summary>
    /// <param name="options">Which broker, as whom, and how patiently.</param>
    public BrokerClient(BrokerClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        BaseAddress = options.BaseAddress;
        _connection = new BrokerConnection(options);
        var index = new BrokerIndex(_connection, options.BaseAddress);
        Publishing = new BrokerPublishing(_connection, index);
        Verifications = new BrokerVerifications(_connection, index);
        Events = new BrokerEvents(_connection, index);
        Matrix = new BrokerMatrix(_connection, options.BaseAddress);
        Environments = new BrokerEnvironments(_connection, index);
        Deployments = new BrokerDeployments(_connection, index, Environments);
        Cleaning = new BrokerCleaning(_connection, index);
        Webhooks = new BrokerWebhooks(_connection, index);
        Approvals = new BrokerApprovals(_connection, index);
        Pacticipants = new BrokerPacticipants(_connection, index);
        Tokens = new BrokerTokens(_connection, index);
        Teams = new BrokerTeams(_connection, index);
        Audit = new BrokerAudit(_connection, index);
        Risks = new BrokerRisks(_connection, index);
    }

    /// <summary>The broker's address.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Handing in contracts.</summary>
    public BrokerPublishing Publishing { get; }

    /// <summary>The contracts to verify, and what verifying them found.</summary>
    public BrokerVerifications Verifications { get; }

    /// <summary>What readers need of events, and what replaying real events found.</summary>
    public BrokerEvents Events { get; }

    /// <summary>Which versions work together.</summary>
    public BrokerMatrix Matrix { get; }

    /// <summary>The places that versions run in.</summary>
    public BrokerEnvironments Environments { get; }

    /// <summary>What runs, or is released, where.</summary>
    public BrokerDeployments Deployments { get; }

    /// <summary>The applications that the broker knows.</summary>
    public BrokerPacticipants Pacticipants { get; }

    /// <summary>Who is told when something happens.</summary>
    public BrokerWebhooks Webhooks { get; }

    /// <summary>Contracts that break what was approved.</summary>
    public BrokerApprovals Approvals { get; }

    /// <summary>What is not verified, and how much depends on it.</summary>
    public BrokerRisks Risks { get; }

    /// <summary>Having it forget what nobody needs.</summary>
    public BrokerCleaning Cleaning { get; }

    /// <summary>What lets programs in.</summary>
    public BrokerTokens Tokens { get; }

    /// <summary>Who looks after what.</summary>
    public BrokerTeams Teams { get; }

    /// <summary>Who changed what.</summary>
    public BrokerAudit Audit { get; }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();
}
