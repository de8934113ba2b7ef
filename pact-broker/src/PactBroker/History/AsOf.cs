using System.Globalization;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.History;

/// <summary>The instant that a question is about, when it is not now.</summary>
internal static class AsOf
{
    public const string Parameter = "asOf";

    /// <summary>The tables as they were then, or what is wrong with the instant.</summary>
    public static async Task<(StorageSession Session, string? Problem)> ReadAsync(BrokerRequest request, StorageSession now)
    {
        if (request.Parameter(Parameter) is not { } text)
        {
            return (now, null);
        }

        // The plus of an offset that nobody encoded arrives as a space.
        if (!DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) || !text.Contains('T', StringComparison.Ordinal))
        {
            return (now, $"{Parameter} must be an instant such as 2026-01-31T12:00:00Z");
        }

        var begins = await now.HistoryBeginsAsync();
        return instant.UtcTicks > now.Now ? (now, $"{Parameter} is in the future")
            : instant.UtcTicks < begins ? (now, $"{Parameter} is before {new DateTime(begins, DateTimeKind.Utc):O}: something of the time before has been deleted")
            : (now.At(instant.UtcTicks), null);
    }
}
