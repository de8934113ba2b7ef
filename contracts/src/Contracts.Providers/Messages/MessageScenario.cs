using System.Text.Json;

namespace Contracts.Providers.Messages;

/// <summary>How the message of one description is produced.</summary>
internal sealed record MessageScenario(string Description, Delegate Factory, object? Metadata, JsonSerializerOptions? JsonSettings);
