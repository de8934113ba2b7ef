namespace PactBroker.Secrets;

/// <summary>How secrets in the database are kept.</summary>
public sealed record SecretOptions
{
    /// <summary>The first wraps the keys in the database, each of them opens what it has wrapped. Without any, those keys lie there as they are.</summary>
    public IReadOnlyList<OutsideKey> Keys { get; init; } = [];

    internal OutsideKey? Wrapping => Keys.Count > 0 ? Keys[0] : null;

    internal OutsideKey? Find(string id) => Keys.FirstOrDefault(key => key.Id == id);
}
