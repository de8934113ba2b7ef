using System.Text.Json.Nodes;
using PactBroker.Storage;

namespace PactBroker.Http;

/// <summary>What is answered while the database does not do what it usually does: that nothing is wrong with the request, and who can help.</summary>
internal static class StorageAnswers
{
    // Waiting a moment helps against these; the others need somebody who looks after the database.
    private static readonly (string, string) RetryAfter = ("Retry-After", "1");

    public static Answer Of(StorageFault fault) => fault switch
    {
        StorageFault.Full => Because(StatusCodes.Status507InsufficientStorage, "The database of the broker is full: nothing was stored. Whoever runs the broker can give it more room, or clean it."),
        StorageFault.ReadOnly => Because(StatusCodes.Status503ServiceUnavailable, "The database of the broker is read-only: nothing was stored. Whoever runs the broker can make it writable again."),
        StorageFault.Busy => Because(StatusCodes.Status503ServiceUnavailable, "The database of the broker is kept busy by somebody else: nothing was stored. Please try again.") with { Headers = [RetryAfter] },
        _ => Because(StatusCodes.Status503ServiceUnavailable, "The database of the broker is not available. Please try again.") with { Headers = [RetryAfter] },
    };

    private static Answer Because(int status, string text) => new(status, new JsonObject { ["error"] = text });
}
