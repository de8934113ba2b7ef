using Contracts.Consumers;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Orders.ContractTests.Users;

/// <summary>Orders has an account of its own.</summary>
public sealed class LoggingIn() : ServiceLogIn(Pact.V4("Orders", "Users").WithHttpInteractions(), TheOrders.Account, provider => provider.Asks<AccountClient>());
