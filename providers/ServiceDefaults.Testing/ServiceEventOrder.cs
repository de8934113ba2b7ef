using ServiceDefaults.Testing.Mutations;

namespace ServiceDefaults.Testing;

/// <summary>In which order a service publishes its events, and how often, where nothing goes wrong. A service that publishes any derives it.</summary>
public abstract class ServiceEventOrder(EventStory story)
{
    [Fact]
    public async Task What_happens_is_told_once_and_in_the_order_in_which_it_happened()
    {
        var telling = await story.TellAsync(new BoundaryGate());

        telling.Told.Should().Equal(telling.Steps, "{0} is told by one event for each step", story.Name);
    }
}
