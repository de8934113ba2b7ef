using System.Text.Json.Nodes;

namespace PactBroker.Http;

/// <summary>What a handler answers: a status, and a JSON document or a text.</summary>
internal sealed record Answer(int Status, JsonNode? Body = null)
{
    public string ContentType { get; init; } = MediaTypes.Hal;

    public string? Text { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static Answer NoContent { get; } = new(StatusCodes.Status204NoContent);

    public static Answer Ok(JsonNode body) => new(StatusCodes.Status200OK, body);

    public static Answer Created(string location, JsonNode body) => new(StatusCodes.Status201Created, body) { Headers = [("Location", location)] };

    /// <summary>After a form: what came of it is there.</summary>
    public static Answer SeeOther(string location) => new(StatusCodes.Status303SeeOther) { Headers = [("Location", location)] };

    public static Answer PlainText(string text, string contentType = MediaTypes.PlainText) =>
        new(StatusCodes.Status200OK) { Text = text, ContentType = contentType };
}
