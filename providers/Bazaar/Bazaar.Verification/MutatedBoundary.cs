using ServiceDefaults.Testing.Mutations;

namespace Bazaar.Verification;

public sealed class MutatedBoundary() : ServiceMutations("Bazaar", () => new BazaarProvider());
