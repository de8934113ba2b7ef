using Marketplace.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Marketplace.Verification.Behavior;

public sealed class Health() : ServiceHealth(database => new MarketplaceHost(database));
