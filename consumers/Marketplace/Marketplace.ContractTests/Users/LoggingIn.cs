using Contracts.Consumers;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Marketplace.ContractTests.Users;

/// <summary>Marketplace has an account of its own.</summary>
public sealed class LoggingIn() : ServiceLogIn(Pact.V4("Marketplace", "Users").WithHttpInteractions(), TheMarketplace.Account, provider => provider.Asks<AccountClient>());
