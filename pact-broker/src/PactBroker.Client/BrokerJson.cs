using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PactBroker.Client.Deployments;
using PactBroker.Client.Environments;
using PactBroker.Client.Events;
using PactBroker.Client.Pacticipants;
using PactBroker.Client.Publishing;
using PactBroker.Client.Verifications;

namespace PactBroker.Client;

/// <summary>The bodies that the client sends. What it reads is read leniently, member by member.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PublicationWire))]
[JsonSerializable(typeof(ProviderContractWire))]
[JsonSerializable(typeof(PactsForVerificationWire))]
[JsonSerializable(typeof(ConsumerVersionSelector))]
[JsonSerializable(typeof(VerificationResultWire))]
[JsonSerializable(typeof(EventReplayWire))]
[JsonSerializable(typeof(EnvironmentWire))]
[JsonSerializable(typeof(DeploymentWire))]
[JsonSerializable(typeof(ReservationWire))]
[JsonSerializable(typeof(PacticipantWire))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class BrokerJson : JsonSerializerContext;
