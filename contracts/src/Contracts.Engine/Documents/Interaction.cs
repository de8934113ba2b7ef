using System.Collections.Immutable;
using System.Text.Json;

namespace Contracts.Engine.Documents;

/// <summary>One thing a consumer expects of a provider: an <see cref="HttpInteraction"/>, an <see cref="AsynchronousMessage"/> or a <see cref="SynchronousMessage"/>.</summary>
public abstract record Interaction
{
    private protected Interaction()
    {
    }

    /// <summary>What it is about, in the consumer's words: <c>a request for the price of a product</c>. With the states it identifies the interaction.</summary>
    public required string Description { get; init; }

    /// <summary>What must be true at the provider before it is replayed, in order.</summary>
    public ImmutableArray<ProviderState> ProviderStates { get; init; } = [];

    /// <summary>V4 <c>key</c>: an identity given by the writer; null when the file gives none.</summary>
    public string? Key { get; init; }

    /// <summary>V4 <c>pending</c>: a failure is reported but does not fail the verification.</summary>
    public bool Pending { get; init; }

    /// <summary>V4 <c>comments</c> (an object with <c>text</c>, <c>testname</c>, <c>references</c> or anything else); null when absent.</summary>
    public JsonElement? Comments { get; init; }

    /// <summary>V4 <c>transport</c> (<c>http</c>, <c>message</c> …); null when absent.</summary>
    public string? Transport { get; init; }

    /// <summary>V3/V4 <c>_id</c>, given by a broker; sent back in verification results as <c>interactionId</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Members that the specification does not name or that this model only carries (<c>pluginConfiguration</c>, <c>interactionMarkup</c> …).</summary>
    public ImmutableArray<ExtraMember> Extra { get; init; } = [];

    /// <summary>The V4 type name: <c>Synchronous/HTTP</c>, <c>Asynchronous/Messages</c> or <c>Synchronous/Messages</c>.</summary>
    public abstract string TypeName { get; }
}

/// <summary>A request that the consumer sends and the response that it needs.</summary>
public sealed record HttpInteraction : Interaction
{
    /// <inheritdoc />
    public override string TypeName => "Synchronous/HTTP";

    /// <summary>The request as the consumer sends it.</summary>
    public required ExpectedRequest Request { get; init; }

    /// <summary>The least that the response must hold.</summary>
    public required ExpectedResponse Response { get; init; }
}

/// <summary>A message that the provider publishes and the consumer handles.</summary>
public sealed record AsynchronousMessage : Interaction
{
    /// <inheritdoc />
    public override string TypeName => "Asynchronous/Messages";

    /// <summary>The least that the message must hold.</summary>
    public required ExpectedMessage Message { get; init; }
}

/// <summary>A message that the consumer sends and the messages that answer it (V4).</summary>
public sealed record SynchronousMessage : Interaction
{
    /// <inheritdoc />
    public override string TypeName => "Synchronous/Messages";

    /// <summary>The message as the consumer sends it.</summary>
    public required ExpectedMessage Request { get; init; }

    /// <summary>The answers, in order; none when the consumer needs none.</summary>
    public ImmutableArray<ExpectedMessage> Responses { get; init; } = [];
}
