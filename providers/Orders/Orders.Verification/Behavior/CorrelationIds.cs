using Orders.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Orders.Verification.Behavior;

public sealed class CorrelationIds() : ServiceCorrelationIds(database => new OrdersHost(database));
