using System.Collections.Immutable;
using System.Globalization;

namespace PactBroker.Client;

/// <summary>A call to the broker failed. The message names what was asked, the status and the broker's own words.</summary>
public sealed class BrokerException : Exception
{
    private BrokerException(BrokerFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>The class of the failure.</summary>
    public BrokerFailure Failure { get; }

    /// <summary>The HTTP status; null when no answer came.</summary>
    public int? Status { get; private init; }

    /// <summary>The broker's own words, without what was asked; null when it said nothing that can be read.</summary>
    public string? BrokerText { get; private init; }

    /// <summary>What the broker sent along for people, for example the difference to the contract that it has.</summary>
    public ImmutableArray<BrokerNotice> Notices { get; private init; } = [];

    internal static BrokerException Unreachable(string request, string reason, Exception? cause) =>
        new(BrokerFailure.Unreachable, $"{request}: no answer ({reason})", cause);

    internal static BrokerException Answered(string request, int status, string? brokerText, ImmutableArray<BrokerNotice> notices)
    {
        var failure = status switch
        {
            401 or 403 => BrokerFailure.Unauthorized,
            404 => BrokerFailure.NotFound,
            >= 400 and < 500 => BrokerFailure.Refused,
            >= 500 => BrokerFailure.ServerError,
            _ => BrokerFailure.NotABroker,
        };
        var shown = brokerText is null ? "" : ": " + brokerText;
        var message = string.Create(CultureInfo.InvariantCulture, $"{request}: answered {status}{shown}");
        return new BrokerException(failure, message) { Status = status, BrokerText = brokerText, Notices = notices };
    }

    internal static BrokerException NotABroker(string request, string reason, Exception? cause = null) =>
        new(BrokerFailure.NotABroker, $"{request}: this is not the answer of a Pact Broker: {reason}", cause);

    internal static BrokerException DoesNotExist(string message) => new(BrokerFailure.NotFound, message) { BrokerText = message };

    internal static BrokerException WrongSettings(string message) => new(BrokerFailure.Settings, message);
}
