using Contracts.Engine.Documents;
using Contracts.Engine.Generators;

namespace Contracts.Consumers;

/// <summary>What the code under test gets in place of the examples that have generators. Seeded: the same requests in the same order get the same answers.</summary>
internal sealed class ConcreteExamples
{
    private int _drawn;

    /// <summary>Whether the response may be another each time.</summary>
    public static bool Generates(ExpectedResponse response) => response.Generators != GeneratorSet.None;

    public ExpectedResponse Response(ExpectedResponse response, Uri address) =>
        Generates(response) ? Generation.Apply(response, Context(address)) : response;

    public ExpectedMessage Message(ExpectedMessage message) =>
        message.Generators == GeneratorSet.None ? message : Generation.Apply(message, Context(address: null));

    private GenerationContext Context(Uri? address) => new()
    {
        Side = GenerationSide.Consumer,
        TimeProvider = TimeProvider.System,
        Random = new Random(Interlocked.Increment(ref _drawn)),
        MockServerAddress = address,
    };
}
