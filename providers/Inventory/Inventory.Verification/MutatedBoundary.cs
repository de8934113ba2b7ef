using Inventory.Verification.Behavior;
using ServiceDefaults.Testing.Mutations;

namespace Inventory.Verification;

public sealed class MutatedBoundary() : ServiceMutations("Inventory", () => new InventoryOnSqlite(), stories: EventOrder.Reservations);
