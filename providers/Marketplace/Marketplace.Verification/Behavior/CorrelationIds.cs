using Marketplace.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Marketplace.Verification.Behavior;

public sealed class CorrelationIds() : ServiceCorrelationIds(database => new MarketplaceHost(database));
