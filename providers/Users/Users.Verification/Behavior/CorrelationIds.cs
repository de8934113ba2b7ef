using Users.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Users.Verification.Behavior;

public sealed class CorrelationIds() : ServiceCorrelationIds(database => new UsersHost(database));
