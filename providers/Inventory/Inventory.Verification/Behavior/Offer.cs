using Inventory.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Inventory.Verification.Behavior;

public sealed class Offer() : ServiceOffer("Inventory", database => new InventoryHost(database));
