namespace PactBroker.Access.Oidc;

/// <summary>The issuer does not say which keys it signs with, so that no token of it can be looked at.</summary>
internal sealed class IssuerUnavailableException(string issuer, string why, Exception? cause = null) : Exception($"The issuer {issuer} cannot be asked for its keys: {why}", cause);
