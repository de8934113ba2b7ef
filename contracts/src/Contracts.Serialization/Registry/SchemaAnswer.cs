using System.Text.Json.Serialization;

namespace Contracts.Serialization.Registry;

/// <summary>A schema in an answer of a registry; a member that is missing says nothing.</summary>
internal sealed record SchemaAnswer
{
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    [JsonPropertyName("guid")]
    public Guid? Guid { get; init; }

    [JsonPropertyName("schemaType")]
    public string? SchemaType { get; init; }

    [JsonPropertyName("schema")]
    public string? Schema { get; init; }

    [JsonPropertyName("references")]
    public IReadOnlyList<ReferenceAnswer>? References { get; init; }
}

/// <summary>A reference in an answer.</summary>
internal sealed record ReferenceAnswer(
    [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("subject")] string Subject, [property: JsonPropertyName("version")] int Version);

/// <summary>Why a registry refused.</summary>
internal sealed record ErrorAnswer([property: JsonPropertyName("error_code")] int ErrorCode, [property: JsonPropertyName("message")] string? Message);
