using Pricing.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Pricing.Verification.Behavior;

public sealed class Health() : ServiceHealth(database => new PricingHost(database));
