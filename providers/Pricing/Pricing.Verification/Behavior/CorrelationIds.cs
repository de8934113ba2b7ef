using Pricing.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Pricing.Verification.Behavior;

public sealed class CorrelationIds() : ServiceCorrelationIds(database => new PricingHost(database));
