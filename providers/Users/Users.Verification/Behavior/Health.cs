using Users.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Users.Verification.Behavior;

public sealed class Health() : ServiceHealth(database => new UsersHost(database));
