using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Audit;

/// <summary>
/// What a request changes, as the log will tell it: the names in its path, and what the handler notes beside them. It is written in one transaction
/// with the change, by whatever gives handlers their transaction: no handler can forget it.
/// </summary>
internal sealed class Change(HttpContext context, BrokerSettings settings)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _notes = [];
    private string? _owner;

    /// <summary>False where the request was carried out and nothing is other than before.</summary>
    public bool Happened { get; set; } = true;

    /// <summary>Whose thing it is, where the path does not say.</summary>
    public Change BelongsTo(string pacticipant)
    {
        _owner = pacticipant;
        return this;
    }

    /// <summary>Notes something that the path does not say, unless it is null. No secrets: everybody who may look at the log sees it.</summary>
    public Change Note(string name, JsonNode? value)
    {
        if (value is not null)
        {
            _notes[name] = value;
        }

        return this;
    }

    public Change NoteAll(string name, IReadOnlyCollection<string> values) => values.Count == 0 ? this : Note(name, Hal.Array(values.Select(value => (JsonNode)value)));

    /// <summary>The unit of work, and the note that it was done.</summary>
    public Func<StorageSession, Task<T>> Recorded<T>(Func<StorageSession, Task<T>> unitOfWork) => async session =>
    {
        var result = await unitOfWork(session);
        if (Happened)
        {
            await session.AddAuditAsync(Row());
        }

        return result;
    };

    private AuditRow Row()
    {
        var (origin, request) = (Origin.Of(context, settings), context.Request);
        var route = context.GetEndpoint() as RouteEndpoint;
        return new AuditRow
        {
            Actor = origin.Actor,
            Address = origin.Address,
            Action = ActionCatalogue.NameOf(request.Method, route?.RoutePattern.RawText ?? ""),
            Pacticipant = _owner ?? (route?.Metadata.GetMetadata<AccessRule>() is { } rule ? Ownership.OwnerOf(context, rule) : null),
            Details = Details(),
            Request = $"{request.Method} {request.PathBase.Value}{request.Path.Value}",
            RequestId = origin.RequestId,
            CorrelationId = origin.CorrelationId,
        };
    }

    private string Details()
    {
        var details = new JsonObject();
        foreach (var (name, value) in context.Request.RouteValues)
        {
            details[name] = Uri.UnescapeDataString($"{value}");
        }

        foreach (var (name, value) in _notes)
        {
            details[name] = value?.DeepClone();
        }

        return details.ToJsonString(Readable);
    }
}
