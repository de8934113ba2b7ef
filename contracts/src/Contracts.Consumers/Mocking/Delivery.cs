using System.Net.Sockets;

namespace Contracts.Consumers.Mocking;

/// <summary>How an answer reaches the client, or does not. What faults come down to, and all that a transport has to know of them.</summary>
internal abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The answer as a whole, at once or late.</summary>
    public sealed record Whole(MockAnswer Answer) : Delivery
    {
        public TimeSpan Delay { get; init; }
    }

    /// <summary>The answer with so many bytes of its body, then the end.</summary>
    public sealed record Part(MockAnswer Answer, int BodyBytes, Ending Ending) : Delivery;

    /// <summary>Not a byte, then the end.</summary>
    public sealed record Nothing(Ending Ending) : Delivery;

    /// <summary>Bytes that are no answer.</summary>
    public sealed record NotHttp : Delivery
    {
        public static ReadOnlySpan<byte> Bytes => "220 mail.example.com ESMTP\r\n"u8;
    }

    /// <summary>No connection comes about.</summary>
    public sealed record NoConnection(SocketError Error) : Delivery;
}

/// <summary>How a connection ends before the answer does.</summary>
internal enum Ending
{
    /// <summary>It is reset.</summary>
    Reset,

    /// <summary>It is closed in order.</summary>
    Closed,

    /// <summary>It does not end, and nothing comes.</summary>
    Silence,
}
