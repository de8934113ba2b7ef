using Analytics.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Analytics.Verification.Behavior;

public sealed class CorrelationIds() : ServiceCorrelationIds(database => new AnalyticsHost(database, makesReports: false));
