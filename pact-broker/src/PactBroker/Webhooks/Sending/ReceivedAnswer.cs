namespace PactBroker.Webhooks.Sending;

/// <summary>What a receiver answered, as far as it was read.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">By name; of several of one name, one text.</param>
/// <param name="Body">The beginning of the body.</param>
/// <param name="IsCut">Whether there was more of it.</param>
internal sealed record ReceivedAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body, bool IsCut);
