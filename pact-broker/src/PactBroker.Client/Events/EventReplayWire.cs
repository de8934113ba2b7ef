namespace PactBroker.Client.Events;

/// <summary>The body of a result about an event.</summary>
internal sealed record EventReplayWire(string Writer, string WriterVersion, bool Success, IReadOnlyList<string> Problems, Uri? BuildUrl)
{
    public static EventReplayWire Of(EventReplayResult result) => new(result.Writer, result.WriterVersion, result.Success, result.Problems, result.BuildUrl);
}
