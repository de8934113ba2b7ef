using Pricing.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Pricing.Verification.Behavior;

public sealed class Offer() : ServiceOffer("Pricing", database => new PricingHost(database));
