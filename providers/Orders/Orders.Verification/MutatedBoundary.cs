using ServiceDefaults.Testing.Mutations;

namespace Orders.Verification;

public sealed class MutatedBoundary() : ServiceMutations("Orders", () => new OrdersMutated());
