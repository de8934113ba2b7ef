using ServiceDefaults.Testing.Mutations;

namespace Analytics.Verification;

public sealed class MutatedBoundary() : ServiceMutations("Analytics", () => new AnalyticsOnSqlite());
