using Analytics.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Analytics.Verification.Behavior;

public sealed class Offer() : ServiceOffer("Analytics", database => new AnalyticsHost(database));
