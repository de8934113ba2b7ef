using Inventory.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Inventory.Verification.Behavior;

public sealed class CorrelationIds() : ServiceCorrelationIds(database => new InventoryHost(database));
