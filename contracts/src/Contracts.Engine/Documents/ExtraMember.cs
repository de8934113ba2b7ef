using System.Text.Json;

namespace Contracts.Engine.Documents;

/// <summary>A JSON member that this model does not interpret but carries from reading to writing without loss.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Value">Its value, with numbers as they were written.</param>
public sealed record ExtraMember(string Name, JsonElement Value);
