using Contracts.Consumers.PactFiles;
using Contracts.Consumers.Trials;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Schemas;

/// <summary>An example of an event that an application handles.</summary>
public sealed class EventExample
{
    private readonly EventReader _reader;
    private readonly EventMessage _message;

    internal EventExample(EventReader reader, EventMessage message) => (_reader, _message) = (reader, message);

    /// <summary>A header that comes with it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public EventExample WithHeader(string name, string value) => new(_reader, _message with { Headers = _message.Headers.SetItem(name, value) });

    /// <summary>The key that comes with it.</summary>
    /// <param name="key">The key, written like the content.</param>
    public EventExample WithKey(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(_reader, _message with { Key = _reader.EncodedKey(key) });
    }

    /// <summary>Holds the example against the schema, has the application's own code handle it and, when that returns, writes the schema.</summary>
    /// <param name="handle">The real deserializer and handler.</param>
    /// <exception cref="PactFailureException">The example is none by the schema, or the code failed.</exception>
    public async Task VerifyAsync(Func<EventMessage, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _reader.Check(_message);
        try
        {
            await handle(Trial.Current?.Give(_reader.Contract, _message) ?? _message).ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            throw PactFailureException.Because($"{_reader} did not handle its own example. It threw {thrown.GetType().Name}: {thrown.Message}", thrown);
        }

        await _reader.AddAsync(PactRun.TokenOfTest).ConfigureAwait(false);
    }
}
