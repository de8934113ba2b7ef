using Contracts.Consumers.Schemas;

namespace Contracts.SampleConsumer.Tests;

/// <summary>Events beside the pacts, which change from situation to situation too.</summary>
public sealed class ReadingEvents
{
    private static readonly EventSchemas Events = EventSchemas.Of("Sample", new EventSchemaConfig { SchemaDir = Path.Combine(Situation.Folder, "schemas") });

    [Fact]
    public Task An_event_that_somebody_edits() => Situation.Is("edited") ? ReadAsync<Longer>("moved") : ReadAsync<Short>("moved");

    [Fact]
    public Task An_event_that_somebody_gives_up() => Situation.Is("silent") ? Task.CompletedTask : ReadAsync<Short>("lost");

    private static Task ReadAsync<T>(string name) => Events.Reads<T>(name).Example(new { Name = "book", Place = "a" }).VerifyAsync(_ => Task.CompletedTask);

    private sealed record Short(string Name);

    private sealed record Longer(string Name, string Place);
}
