using Payments.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Payments.Verification.Behavior;

public sealed class Health() : ServiceHealth(database => new PaymentsHost(database));
