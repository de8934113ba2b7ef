using Contracts.Consumers;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Payments.ContractTests.Users;

/// <summary>Payments has an account of its own.</summary>
public sealed class LoggingIn() : ServiceLogIn(Pact.V4("Payments", "Users").WithHttpInteractions(), ThePayments.Account, provider => provider.Asks<AccountClient>());
