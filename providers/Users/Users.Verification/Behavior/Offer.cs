using Users.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Users.Verification.Behavior;

public sealed class Offer() : ServiceOffer("Users", database => new UsersHost(database));
