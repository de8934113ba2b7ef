namespace PactBroker.Access.Oidc;

/// <summary>A token that opens nothing; the message says to its owner why.</summary>
internal sealed class TokenRefusedException(string message, Exception? cause = null) : Exception(message, cause);
