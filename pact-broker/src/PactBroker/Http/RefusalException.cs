using System.Text.Json.Nodes;

namespace PactBroker.Http;

/// <summary>A request that is not carried out. Thrown inside a unit of work it undoes it; the edge answers with what it carries.</summary>
internal sealed class RefusalException(Answer answer) : Exception($"Refused with status {answer.Status}.")
{
    public Answer Answer => answer;

    public static RefusalException NotFound() => NotFound("The requested document was not found on this server.");

    public static RefusalException NotFound(string text) => Because(StatusCodes.Status404NotFound, text);

    public static RefusalException BadRequest(string text) => Because(StatusCodes.Status400BadRequest, text);

    public static RefusalException NotAcceptable(string contentType) =>
        Because(StatusCodes.Status406NotAcceptable, $"This resource comes as {contentType.Split(';')[0]}, which the Accept header of the request rules out.");

    public static RefusalException UnsupportedMediaType() => new(new Answer(StatusCodes.Status415UnsupportedMediaType));

    public static RefusalException Invalid(string field, string text, int status = StatusCodes.Status400BadRequest) =>
        new ValidationErrors().Add(field, text).ToRefusal(status);

    public static RefusalException Because(int status, string text) => new(new Answer(status, new JsonObject { ["error"] = text }));
}
