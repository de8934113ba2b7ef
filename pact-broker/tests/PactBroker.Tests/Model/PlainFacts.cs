namespace PactBroker.Tests.Model;

/// <summary>A version; they are ordered by when they were created.</summary>
internal sealed record PlainVersion(int Order, string Pacticipant, string Number);

internal sealed record PlainPublication(PlainVersion Consumer, string Provider, string Content, int Revision)
{
    /// <summary>Equal contents of two pairs are two contents.</summary>
    public (string Consumer, string Provider, string Content) Identity => (Consumer.Pacticipant, Provider, Content);
}

internal sealed record PlainResult((string Consumer, string Provider, string Content) Content, PlainVersion Provider, int Number, bool Success);

internal sealed record PlainPlace(string Environment, string Pacticipant, string? Instance);

/// <summary>A place that a version is about to take, until it does, gives up or is too late.</summary>
internal sealed record PlainReservation(PlainPlace Place, PlainVersion Version, int Until);
