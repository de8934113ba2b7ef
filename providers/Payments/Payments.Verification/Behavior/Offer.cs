using Payments.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Payments.Verification.Behavior;

public sealed class Offer() : ServiceOffer("Payments", database => new PaymentsHost(database));
