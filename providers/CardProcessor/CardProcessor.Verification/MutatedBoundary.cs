using ServiceDefaults.Testing.Mutations;

namespace CardProcessor.Verification;

public sealed class MutatedBoundary() : ServiceMutations("CardProcessor", () => new CardProcessorProvider());
