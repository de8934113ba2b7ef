using Inventory.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Inventory.Verification.Behavior;

public sealed class Health() : ServiceHealth(database => new InventoryHost(database));
