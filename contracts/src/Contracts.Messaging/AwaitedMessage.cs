using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Schemas.Events;

namespace Contracts.Messaging;

/// <summary>Which message is waited for.</summary>
/// <example><code>AwaitedMessage.On("orders.#").WithHeader("type", "placed").Where("order 42", message => message.Json.GetProperty("id").GetInt32() == 42)</code></example>
public sealed record AwaitedMessage
{
    private readonly string _pattern;
    private ImmutableSortedDictionary<string, string> _headers = ImmutableSortedDictionary<string, string>.Empty;
    private ImmutableArray<(string What, Func<CapturedMessage, bool> Is)> _conditions = [];

    private AwaitedMessage(string pattern) => _pattern = pattern;

    /// <summary>Any message.</summary>
    public static AwaitedMessage Any { get; } = On("#");

    /// <summary>One that was published under such a key.</summary>
    /// <param name="pattern">The key; <c>*</c> stands for one word, <c>#</c> for any number of them.</param>
    public static AwaitedMessage On(string pattern)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        return new AwaitedMessage(pattern);
    }

    /// <summary>One with this header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public AwaitedMessage WithHeader(string name, string value) => this with { _headers = _headers.SetItem(name, value) };

    /// <summary>One of which this holds.</summary>
    /// <param name="what">What it is, for the error: <c>order 42</c>.</param>
    /// <param name="is">Whether a message is that. Where it cannot read the body, the message is not that.</param>
    public AwaitedMessage Where(string what, Func<CapturedMessage, bool> @is)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        ArgumentNullException.ThrowIfNull(@is);
        return this with { _conditions = _conditions.Add((what, @is)) };
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(
        ", ",
        [$"routing key {_pattern}", .. _headers.Select(header => $"{header.Key}: {header.Value}"), .. _conditions.Select(condition => condition.What)]);

    /// <summary>Why a message is not the one; null where it is.</summary>
    internal string? Difference(CapturedMessage message)
    {
        if (!ChannelMatching.Reaches(new EventChannel.Exchange(message.Exchange, message.RoutingKey), new EventChannel.Exchange(message.Exchange, _pattern)))
            return $"its routing key is {message.RoutingKey}";
        foreach (var (name, value) in _headers)
        {
            if (message.Headers.GetValueOrDefault(name) is var actual && actual != value)
                return actual is null ? $"it has no header {name}" : $"its header {name} is {actual}";
        }

        foreach (var (what, @is) in _conditions)
        {
            if (!Holds(@is, message))
                return $"it is not {what}";
        }

        return null;
    }

    private static bool Holds(Func<CapturedMessage, bool> @is, CapturedMessage message)
    {
        try
        {
            return @is(message);
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }
}
