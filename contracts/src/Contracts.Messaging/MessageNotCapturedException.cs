using System.Collections.Immutable;
using System.Text;

namespace Contracts.Messaging;

/// <summary>The message that was waited for did not arrive in time. The text says what arrived instead.</summary>
public sealed class MessageNotCapturedException : Exception
{
    private MessageNotCapturedException(string message)
        : base(message)
    {
    }

    internal static MessageNotCapturedException Of(AwaitedMessage awaited, TimeSpan limit, ImmutableArray<CapturedMessage> arrived, IEnumerable<QueueBinding> bindings)
    {
        var text = new StringBuilder($"The message did not arrive within {limit.TotalSeconds:0.###} s: {awaited}.\n");
        text.Append($"The queue is bound to {string.Join(", ", bindings)}. ");
        text.Append(arrived.IsEmpty ? "Nothing arrived: was it published, to this exchange, and under a key that the binding covers?" : "Instead arrived:");
        for (var index = 0; index < arrived.Length; index++)
            text.Append($"\n{index + 1}) {arrived[index].ToString().ReplaceLineEndings("\n   ")}\n   not the one: {awaited.Difference(arrived[index]) ?? "it came when the time was over"}");
        return new MessageNotCapturedException(text.ToString());
    }
}
