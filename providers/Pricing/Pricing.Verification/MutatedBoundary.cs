using ServiceDefaults.Testing.Mutations;

namespace Pricing.Verification;

public sealed class MutatedBoundary() : ServiceMutations("Pricing", () => new PricingOnSqlite());
