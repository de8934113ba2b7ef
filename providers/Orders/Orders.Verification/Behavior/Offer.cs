using Orders.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Orders.Verification.Behavior;

public sealed class Offer() : ServiceOffer("Orders", database => new OrdersHost(database));
