using Marketplace.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Marketplace.Verification.Behavior;

public sealed class Offer() : ServiceOffer("Marketplace", database => new MarketplaceHost(database));
