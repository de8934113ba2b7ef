using Payments.Verification.Behavior;
using ServiceDefaults.Testing.Mutations;

namespace Payments.Verification;

public sealed class MutatedBoundary() : ServiceMutations("Payments", () => new PaymentsOnSqlite(), stories: EventOrder.Captures);
