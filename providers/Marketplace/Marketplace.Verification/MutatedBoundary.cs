using ServiceDefaults.Testing.Mutations;

namespace Marketplace.Verification;

public sealed class MutatedBoundary() : ServiceMutations("Marketplace", () => new MarketplaceOnSqlite());
