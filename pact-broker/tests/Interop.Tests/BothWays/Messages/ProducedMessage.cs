using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays.Messages;

/// <summary>A message as a provider's endpoint gives it.</summary>
/// <param name="ContentType">Its content type; null where the endpoint says none.</param>
/// <param name="Contents">Its contents.</param>
/// <param name="Metadata">Its metadata; null where the endpoint says none.</param>
/// <param name="Status">The status that the endpoint answers with.</param>
internal sealed record ProducedMessage(string? ContentType, byte[] Contents, JsonObject? Metadata, int Status = 200);
