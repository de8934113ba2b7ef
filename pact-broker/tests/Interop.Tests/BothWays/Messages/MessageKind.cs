namespace Interop.Tests.BothWays.Messages;

/// <summary>The kinds of messages that a pact can hold.</summary>
internal enum MessageKind
{
    /// <summary>A message in a file of version 3.</summary>
    V3,

    /// <summary>An asynchronous message in a file of version 4.</summary>
    Asynchronous,

    /// <summary>A request and its reply in a file of version 4.</summary>
    Synchronous,
}
