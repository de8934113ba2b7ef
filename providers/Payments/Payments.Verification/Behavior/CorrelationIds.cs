using Payments.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Payments.Verification.Behavior;

public sealed class CorrelationIds() : ServiceCorrelationIds(database => new PaymentsHost(database));
