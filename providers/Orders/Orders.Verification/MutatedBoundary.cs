using Orders.Verification.Behavior;
using ServiceDefaults.Testing.Mutations;

namespace Orders.Verification;

public sealed class MutatedBoundary() : ServiceMutations("Orders", () => new OrdersOnSqlite(), stories: EventOrder.Life);
