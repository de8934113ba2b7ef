namespace PactBroker.Domain.Events;

/// <summary>What a schema registry would say of a writer's new schema: it knows the earlier schemas of the subject, and not who runs where.</summary>
/// <param name="Level">The compatibility level that applies to the subject.</param>
/// <param name="Version">The latest version of the subject in the registry; null where it has none, and the schema was held against what runs.</param>
/// <param name="Objection">What it would refuse the schema for; null where it would take it.</param>
public sealed record RegistryOpinion(EventSide Writer, string Subject, string Level, int? Version, string? Objection);
