namespace ServiceDefaults.Events.Avro;

/// <summary>An event that travels as Avro: what a service writes, or what it needs of what another one writes.</summary>
/// <typeparam name="TEvent">What the service's code has of it; members are found by their names in camel case.</typeparam>
/// <param name="Name">The event's name, which its readers and its writer share: <c>payment-captured</c>. In the registry its schemas are <c>payment-captured-value</c>.</param>
/// <param name="Schema">The service's own schema. A reader's field that has a default need not be written.</param>
public sealed record AvroEvent<TEvent>(string Name, string Schema);
