using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults.Events.Questions;

/// <summary>Which questions a service answers, and what does.</summary>
public sealed class Answers
{
    private readonly Dictionary<string, Func<IServiceProvider, ReadOnlyMemory<byte>, CancellationToken, Task<ReadOnlyMemory<byte>>>> _handlers = [];

    internal IReadOnlyCollection<string> Queues => _handlers.Keys;

    /// <summary>Has questions answered; each in a scope of its own.</summary>
    /// <param name="queue">The queue that they come to.</param>
    /// <param name="answer">Gives the answer to one.</param>
    public Answers To<THandler>(string queue, Func<THandler, ReadOnlyMemory<byte>, CancellationToken, Task<ReadOnlyMemory<byte>>> answer)
        where THandler : notnull
    {
        _handlers.Add(queue, (services, question, token) => answer(services.GetRequiredService<THandler>(), question, token));
        return this;
    }

    internal bool TryFind(string queue, [NotNullWhen(true)] out Func<IServiceProvider, ReadOnlyMemory<byte>, CancellationToken, Task<ReadOnlyMemory<byte>>>? answer) =>
        _handlers.TryGetValue(queue, out answer);
}
