using System.Globalization;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.History;

/// <summary>The instant that a question is about, when it is not now.</summary>
internal static class AsOf
{
    public const string Parameter = "asOf";

    public const string Expected = "must be an instant such as 2026-01-31T12:00:00Z";

    /// <summary>The tables as they were then, or what is wrong with the instant.</summary>
    public static async Task<(StorageSession Session, string? Problem)> ReadAsync(BrokerRequest request, StorageSession now)
    {
        if (request.Parameter(Parameter) is not { } text)
        {
            return (now, null);
        }

        if (!TryParse(text, out var instant))
        {
            return (now, $"{Parameter} {Expected}");
        }

        var begins = await now.HistoryBeginsAsync();
        return instant.UtcTicks > now.Now ? (now, $"{Parameter} is in the future")
            : instant.UtcTicks < begins ? (now, $"{Parameter} is before {new DateTime(begins, DateTimeKind.Utc):O}: something of the time before has been deleted")
            : (now.At(instant.UtcTicks), null);
    }
    /// <summary>An instant in an address: the plus of an offset that nobody encoded arrives as a space.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant) && text.Contains('T', StringComparison.Ordinal);
}
