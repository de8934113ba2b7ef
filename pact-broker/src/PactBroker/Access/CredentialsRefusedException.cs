namespace PactBroker.Access;

/// <summary>A user or a token that opens nothing; the message says to whoever sent it why.</summary>
internal sealed class CredentialsRefusedException(string message, Exception? cause = null) : Exception(message, cause);
