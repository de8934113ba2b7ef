namespace Contracts.Providers.Messages;

/// <summary>A message as the provider produces it, for factories that decide on the metadata too.</summary>
/// <param name="Contents">The contents: an object that is written as JSON, text, bytes, or null for none.</param>
/// <param name="Metadata">The metadata: an object or dictionary, for example <c>new { contentType = "application/json", topic = "orders" }</c>. Without it, the content type is <c>application/json</c>.</param>
public sealed record ProducedMessage(object? Contents, object? Metadata = null);
