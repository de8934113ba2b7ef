using Orders.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Orders.Verification.Behavior;

public sealed class Health() : ServiceHealth(database => new OrdersHost(database));
