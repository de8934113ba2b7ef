namespace PactBroker.Webhooks.Sending;

/// <summary>The broker does not call this address, whoever asks for it.</summary>
internal sealed class ForbiddenAddressException(string message) : Exception(message);
