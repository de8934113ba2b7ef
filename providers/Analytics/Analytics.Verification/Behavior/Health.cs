using Analytics.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Analytics.Verification.Behavior;

public sealed class Health() : ServiceHealth(database => new AnalyticsHost(database));
