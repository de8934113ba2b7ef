using Contracts.Consumers.Faults;
using Contracts.Consumers.Trials;
using Contracts.Engine.Documents;

namespace Contracts.Consumers.Mocking;

/// <summary>An interaction as a mock server plays it.</summary>
/// <param name="Interaction">What is asked and answered when all is well.</param>
/// <param name="Fault">What happens instead of the answer; null when all is well.</param>
/// <param name="Alteration">What is otherwise in the answer; null when nothing is.</param>
internal sealed record MockedInteraction(HttpInteraction Interaction, Fault? Fault = null, Alteration? Alteration = null)
{
    /// <summary>What is answered: the example, or one with more elements than that.</summary>
    public ExpectedResponse Answer { get; init; } = Interaction.Response;
}
