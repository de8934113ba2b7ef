using System.Data.Common;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Contracts.Providers.Verdicts;

/// <summary>Tells an application that fails from one whose database or neighbor is not there.</summary>
internal static partial class OutOfReach
{
    /// <summary>The exception that says so, somewhere within what was thrown; null when nothing does.</summary>
    public static Exception? Within(Exception? exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is AggregateException { InnerExceptions: { Count: > 1 } several })
                return several.Select(Within).FirstOrDefault(found => found is not null);
            if (IsOutOfReach(current))
                return current;
        }

        return null;
    }

    /// <summary>The message of a failed connection with that of its cause: "The SSL connection could not be established" says nothing alone.</summary>
    public static string Say(Exception unreachable) =>
        unreachable.InnerException is { } inner && !unreachable.Message.Contains(inner.Message, StringComparison.Ordinal) ? $"{unreachable.Message} {inner.Message}" : unreachable.Message;

    private static bool IsOutOfReach(Exception exception) => exception switch
    {
        SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TryAgain or SocketError.NoData or SocketError.TimedOut } => true,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } => true,
        // SQLSTATE: 08 is the connection, 57P the server that shuts down or starts, 3D000 a database that does not exist, 28 a login that it refuses, 53300 too many connections.
        DbException { SqlState: { } state } => state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal) || state is "3D000" or "53300",
        // SQLite knows no SQLSTATE; its provider writes the result code into the message. 14 is CANTOPEN, 26 NOTADB.
        DbException => SqliteFile().IsMatch(exception.Message),
        _ => false,
    };

    [GeneratedRegex("^SQLite Error (14|26):", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SqliteFile();
}
